import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { ArrowDownUp } from "lucide-react";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { HistoryKind } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { historyPages } from "../api/queries";
import { EventLine } from "./EventLine";

/** As many as are seen at once, whichever stands first. */
const FEW = 8;

interface Props {
  kind: HistoryKind;
  id: string;
  /** Nothing later, where a past moment is shown. */
  until?: string | null;
  /** A page of its own, rather than a panel of another one. */
  isWhole?: boolean;
}

/** Everything that happened to a thing, each with a way to see it as it was then, and to what led to it. */
export function HistoryOf({ kind, id, until = null, isWhole = false }: Props) {
  const t = useTranslations("audit");
  const [isNewestFirst, setIsNewestFirst] = useState(false);
  const asked = historyPages(kind, id, { direction: isNewestFirst ? "DESC" : "ASC", until });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(asked);
  const events = data.pages.flatMap(({ history }) => history.nodes);
  if (events.length === 0) return <Empty title={t("noHistory")} />;
  const list = (
    <ol reversed={isNewestFirst} className="flex flex-col divide-y divide-line">
      {events.map((event) => (
        <EventLine key={event.name} event={event} />
      ))}
    </ol>
  );
  return (
    <>
      {(hasNextPage || events.length > FEW) && <Turn isNewestFirst={isNewestFirst} turn={() => setIsNewestFirst(!isNewestFirst)} />}
      {isWhole ? (
        list
      ) : (
        <div className="max-h-[32rem] overflow-y-auto" tabIndex={0} role="region" aria-label={t("history")}>
          {list}
        </div>
      )}
      {hasNextPage && (
        <div className="p-3 text-center">
          <Button size="small" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What was shown stays until the other end is here. */
function Turn({ isNewestFirst, turn }: { isNewestFirst: boolean; turn: () => void }) {
  const t = useTranslations("audit");
  const [isTurning, startTurning] = useTransition();
  return (
    <div data-print="no" className="border-b border-line px-3 py-1.5 text-right">
      <Button
        size="small"
        kind="quiet"
        icon={<ArrowDownUp aria-hidden className="size-4" />}
        isPending={isTurning}
        onPress={() => startTurning(turn)}
      >
        {t(isNewestFirst ? "oldestFirst" : "newestFirst")}
      </Button>
    </div>
  );
}
