import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { History, Undo2 } from "lucide-react";
import { useTranslations } from "use-intl";
import type { HistoryKind } from "@/gql/graphql";
import { Button, IconButton } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Moment } from "@/ui/time";
import { historyPages } from "../api/queries";
import { useWho } from "./who";

/** Everything that happened to a thing, each with a way to see it as it was then. */
export function HistoryOf({ kind, id }: { kind: HistoryKind; id: string }) {
  const t = useTranslations("audit");
  const who = useWho();
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(historyPages(kind, id));
  const events = data.pages.flatMap(({ history }) => history.nodes);
  if (events.length === 0) return <Empty title={t("noHistory")} />;
  const seeThen = (at: string) => void navigate({ to: ".", search: (was: object) => ({ ...was, at }) } as never);
  return (
    <div className="max-h-[32rem] overflow-y-auto" tabIndex={0} role="region" aria-label={t("history")}>
      <ol className="flex flex-col divide-y divide-line">
        {events.map((event) => (
          <li key={event.name} className="flex items-start gap-2 px-4 py-2.5 text-sm">
            <div className="min-w-0 flex-1">
              <p className="line-clamp-4 whitespace-pre-line">{event.sentence}</p>
              <p className="text-[0.8125rem] text-soft">
                {who(event.who)} · <Moment at={event.at} />
              </p>
            </div>
            <IconButton size="smallIcon" label={t("before")} onPress={() => seeThen(new Date(Date.parse(event.at) - 1).toISOString())}>
              <Undo2 aria-hidden className="size-4" />
            </IconButton>
            <IconButton size="smallIcon" label={t("seeThen")} onPress={() => seeThen(event.at)}>
              <History aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <div className="p-3 text-center">
          <Button size="small" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </div>
  );
}
