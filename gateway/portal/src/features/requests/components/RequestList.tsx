import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Inbox, Plus, SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button, buttonLook } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { requestPages, type Which } from "../api/queries";
import { RequestCards } from "./RequestCards";

interface Props {
  which: Which;
  search: string;
  onClear: () => void;
}

export function RequestList({ which, search, onClear }: Props) {
  const t = useTranslations("requests");
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(requestPages(which, search));
  const rows = data.pages.flatMap(({ tickets }) => tickets.nodes);
  const count = data.pages[0]?.tickets.totalCount ?? 0;
  if (rows.length === 0) return <Nothing which={which} search={search} onClear={onClear} />;
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count })}
      </p>
      <RequestCards rows={rows} label={t("title")} />
      {hasNextPage && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ which, search, onClear }: Props) {
  const t = useTranslations("requests");
  if (search) {
    return (
      <Empty
        icon={<SearchX aria-hidden className="size-5" />}
        title={t("none.found", { search })}
        action={<Button onPress={onClear}>{t("none.clear")}</Button>}
      />
    );
  }
  return (
    <Empty
      icon={<Inbox aria-hidden className="size-5" />}
      title={t(`none.${which}`)}
      action={
        <Link to="/demandes/nouvelle" className={buttonLook({ kind: "primary" })}>
          <Plus aria-hidden className="size-4" />
          {t("new.title")}
        </Link>
      }
    >
      {t("none.hint")}
    </Empty>
  );
}
