import { keepPreviousData, useInfiniteQuery, type QueryKey } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, SearchX } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { useOutdated } from "@/lib/graphql/outdated";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { useIsPrinting } from "@/lib/useIsPrinting";
import { useMay } from "@/lib/viewer/viewer";
import { Button, buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/states";
import { ticketPages } from "../api/queries";
import type { TicketSearch } from "../lib/filters";
import { rememberList } from "../lib/neighbours";
import { Filters } from "./Filters";
import { PrintedTickets } from "./PrintedTickets";
import { TicketCards } from "./TicketCards";
import { TicketTable } from "./TicketTable";
import { useChosenColumns } from "./useChosenColumns";
import { useChosenRows } from "./useChosenRows";
import { useListKeys } from "./useListKeys";
import { Views } from "./Views";

const BulkBar = lazy(() => import("./BulkBar"));

export type Narrow = (to: Partial<TicketSearch>) => void;

interface Props {
  search: TicketSearch;
  narrow: Narrow;
  clear: () => void;
  /** A way to the mail that waits to be sorted: another feature's. */
  mail: ReactNode;
}

export function TicketList({ search, narrow, clear, mail }: Props) {
  const t = useTranslations("tickets");
  const may = useMay();
  const isNarrow = useIsNarrow();
  const isPrinting = useIsPrinting();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useInfiniteQuery({ ...ticketPages(search), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap(({ tickets }) => tickets.nodes) ?? NOTHING, [list.data]);
  const count = list.data?.pages[0]?.tickets.totalCount ?? null;
  const chosen = useChosenRows(rows);
  const columns = useChosenColumns();
  useEffect(() => rememberList(rows.map(({ id }) => id)), [rows]);

  // What is no longer in the list is no longer chosen: an action must not reach what one does not see.
  const inSight = rows.filter(({ id }) => chosen.has(id));
  const scrollTo = useRef<((index: number) => void) | null>(null);
  useListKeys({ rows, scrollTo, toggle: chosen.toggle, find: () => searchBox.current?.focus() });

  return (
    <Page
      title={t("title")}
      width="full"
      actions={
        may.edit("TICKETS") && (
          <>
            {mail}
            <Link to="/tickets/nouveau" className={buttonLook({ kind: "primary" })} aria-keyshortcuts="c">
              <Plus aria-hidden className="size-4" />
              {t("new.title")}
            </Link>
          </>
        )
      }
    >
      <Views search={search} narrow={narrow} />
      <Filters search={search} narrow={narrow} clear={clear} count={count} columns={columns} searchBox={searchBox} />
      {list.error && rows.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting lines={8} />
      ) : rows.length === 0 ? (
        <Nothing search={search} clear={clear} />
      ) : isPrinting ? (
        <PrintedTickets rows={rows} />
      ) : (
        <div className="rounded-xl border border-line bg-surface">
          <Outdated queryKey={ticketPages(search).queryKey} />
          {isNarrow ? (
            <TicketCards rows={rows} onEnd={() => list.hasNextPage && void list.fetchNextPage()} />
          ) : (
            <TicketTable
              rows={rows}
              columns={columns.shown}
              chosen={chosen}
              search={search}
              narrow={narrow}
              count={count}
              scrollTo={scrollTo}
              onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            />
          )}
        </div>
      )}
      <Suspense>{inSight.length > 0 && <BulkBar chosen={inSight} clear={chosen.none} />}</Suspense>
    </Page>
  );
}

/** Rows never move under the pointer of somebody who has gone far down: they ask for what is new when they want it. */
function Outdated({ queryKey }: { queryKey: QueryKey }) {
  const t = useTranslations("tickets");
  const { isOutdated, begin } = useOutdated(queryKey);
  return (
    <div role="status" className="sticky top-14 z-20 md:top-0">
      {isOutdated && (
        <p className="flex items-center justify-center gap-3 rounded-t-xl border-b border-line bg-info-soft px-4 py-1.5 text-sm text-info">
          {t("outdated")}
          <Button
            size="small"
            onPress={() => {
              begin();
              scrollTo({ top: 0 });
            }}
          >
            {t("readAgain")}
          </Button>
        </p>
      )}
    </div>
  );
}

const NOTHING: TicketRowFragment[] = [];

function Nothing({ search, clear }: { search: TicketSearch; clear: () => void }) {
  const t = useTranslations("tickets.none");
  const { vue = "open", ...others } = search;
  const isNarrowed = Object.values(others).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return (
    <div className="rounded-xl border border-line bg-surface">
      {isNarrowed ? (
        <Empty
          icon={<SearchX aria-hidden className="size-5" />}
          title={t("filtered")}
          action={<Button onPress={clear}>{t("clear")}</Button>}
        />
      ) : (
        <Empty title={t(vue)} />
      )}
    </div>
  );
}
