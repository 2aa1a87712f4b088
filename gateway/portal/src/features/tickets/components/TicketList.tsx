import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { useIsPrinting } from "@/lib/useIsPrinting";
import { useMay } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";
import { ticketPages } from "../api/queries";
import type { TicketSearch } from "../lib/filters";
import { rememberList } from "../lib/neighbours";
import { Editing } from "./Editing";
import { Filters } from "./Filters";
import { Nothing, Outdated } from "./ListStates";
import { PrintedTickets } from "./PrintedTickets";
import { TicketCards } from "./TicketCards";
import { TicketTable } from "./TicketTable";
import { useChosenColumns } from "./useChosenColumns";
import { useChosenRows } from "./useChosenRows";
import { useListKeys } from "./useListKeys";
import { usePeek, type Peek } from "./usePeek";
import { useTicketEdits } from "./useTicketEdits";
import { Views } from "./Views";

const BulkBar = lazy(() => import("./BulkBar"));
const TicketBoard = lazy(() => import("./TicketBoard"));
const TicketPeek = lazy(() => import("./TicketPeek"));

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
  const mayEdit = useMay().edit("TICKETS");
  const isNarrow = useIsNarrow();
  const isPrinting = useIsPrinting();
  const searchBox = useRef<HTMLInputElement>(null);
  const isBoard = search.forme === "tableau";
  const list = useInfiniteQuery({ ...ticketPages(search), placeholderData: keepPreviousData, enabled: !isBoard });
  const rows = useMemo(() => list.data?.pages.flatMap(({ tickets }) => tickets.nodes) ?? NOTHING, [list.data]);
  const count = isBoard ? null : (list.data?.pages[0]?.tickets.totalCount ?? null);
  const chosen = useChosenRows(rows);
  const columns = useChosenColumns();
  const edits = useTicketEdits();
  useEffect(() => rememberList(rows.map(({ id }) => id)), [rows]);
  // What is no longer in the list is no longer chosen: an action must not reach what one does not see.
  const inSight = rows.filter(({ id }) => chosen.has(id));
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const peek = usePeek({ peeked: search.apercu, rows, isBoard, narrow, scrollTo: (index) => scrollTo.current?.(index) });
  useListKeys({ rows, scrollTo, toggle: chosen.toggle, find: () => searchBox.current?.focus(), peek });

  return (
    <Page
      title={t("title")}
      width="full"
      actions={
        <>
          <Forms isBoard={isBoard} narrow={narrow} />
          {mayEdit && mail}
          {mayEdit && (
            <Link to="/tickets/nouveau" className={buttonLook({ kind: "primary" })} aria-keyshortcuts="c">
              <Plus aria-hidden className="size-4" />
              {t("new.title")}
            </Link>
          )}
        </>
      }
    >
      <Views search={search} narrow={narrow} />
      <Filters search={search} narrow={narrow} clear={clear} count={count} columns={columns} searchBox={searchBox} />
      <Editing edit={mayEdit ? edits.edit : null}>
        {isBoard ? (
          <Suspense fallback={<Waiting lines={8} />}>
            <TicketBoard search={search} edits={edits} />
          </Suspense>
        ) : list.error && rows.length === 0 ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : list.isPending ? (
          <Waiting lines={8} />
        ) : rows.length === 0 ? (
          <Nothing search={search} clear={clear} />
        ) : isPrinting ? (
          <PrintedTickets rows={rows} />
        ) : (
          <Beside peek={peek}>
            <Outdated queryKey={ticketPages(search).queryKey} />
            {isNarrow ? (
              <TicketCards rows={rows} onEnd={() => list.hasNextPage && void list.fetchNextPage()} />
            ) : (
              <TicketTable
                rows={rows}
                shown={edits.shown}
                columns={columns.shown}
                crowd={columns.crowd}
                asked={columns.widths}
                widen={columns.widen}
                peek={peek}
                chosen={chosen}
                search={search}
                narrow={narrow}
                count={count}
                scrollTo={scrollTo}
                onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
              />
            )}
          </Beside>
        )}
      </Editing>
      <Suspense>{inSight.length > 0 && <BulkBar chosen={inSight} clear={chosen.none} />}</Suspense>
    </Page>
  );
}

/** The list, and the ticket that is looked at beside it. */
function Beside({ peek, children }: { peek: Peek | null; children: ReactNode }) {
  return (
    <div className={peek?.id ? "grid grid-cols-[minmax(0,1fr)_minmax(26rem,36rem)] items-start gap-4" : ""}>
      <div className="min-w-0 rounded-xl border border-line bg-surface">{children}</div>
      {peek?.id && (
        <Suspense fallback={<Waiting lines={8} />}>
          <TicketPeek id={peek.id} walk={peek.walk} close={peek.close} />
        </Suspense>
      )}
    </div>
  );
}

/** A list, or a board of the same tickets. */
function Forms({ isBoard, narrow }: { isBoard: boolean; narrow: Narrow }) {
  const t = useTranslations("tickets.forms");
  return (
    <div className="shrink-0 [&>div]:flex-nowrap">
      <Tabs
        label={t("label")}
        chosen={isBoard ? "board" : "list"}
        onChoose={(form) => narrow({ forme: form === "board" ? "tableau" : undefined })}
        tabs={[
          { key: "list", name: t("list") },
          { key: "board", name: t("board") },
        ]}
      />
    </div>
  );
}

const NOTHING: TicketRowFragment[] = [];
