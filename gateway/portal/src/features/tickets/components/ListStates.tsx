import type { QueryKey } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { useOutdated } from "@/lib/graphql/outdated";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import type { TicketSearch } from "../lib/filters";

/** Rows never move under the pointer of somebody who has gone far down: they ask for what is new when they want it. */
export function Outdated({ queryKey }: { queryKey: QueryKey }) {
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

export function Nothing({ search, clear }: { search: TicketSearch; clear: () => void }) {
  const t = useTranslations("tickets.none");
  const { vue = "open", forme: _, ...others } = search;
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
