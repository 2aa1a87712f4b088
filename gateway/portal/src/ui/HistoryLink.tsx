import { Link } from "@tanstack/react-router";
import { History } from "lucide-react";
import { useTranslations } from "use-intl";
import type { HistoryKind } from "@/gql/graphql";
import { buttonLook } from "./Button";

/** To everything that happened to a thing. */
export function HistoryLink({ kind, id, name }: { kind: HistoryKind; id: string; name: string }) {
  const t = useTranslations("ui");
  const label = t("historyOf", { name });
  return (
    <Link to="/historique" search={{ quoi: kind, sur: id }} aria-label={label} title={label} className={buttonLook({ kind: "quiet", size: "smallIcon" })}>
      <History aria-hidden className="size-4" />
    </Link>
  );
}
