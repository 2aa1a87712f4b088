import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { HistoryKind } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { historyPages } from "../api/queries";
import { EventLine } from "./EventLine";

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
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(historyPages(kind, id));
  const events = data.pages.flatMap(({ history }) => history.nodes).filter(({ at }) => !until || Date.parse(at) <= Date.parse(until));
  if (events.length === 0) return <Empty title={t("noHistory")} />;
  const list = (
    <ol className="flex flex-col divide-y divide-line">
      {events.map((event) => (
        <EventLine key={event.name} event={event} />
      ))}
    </ol>
  );
  return (
    <>
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
