import { useFormatter, useTranslations } from "use-intl";
import type { LotShownFragment } from "@/gql/graphql";

/** What stands on the invoice, or where the hours come from. */
export function useLotName(): (lot: LotShownFragment) => string {
  const t = useTranslations("hours.lots");
  const format = useFormatter();
  return ({ label, source, month }) => {
    if (source === "MONTHLY_INCLUSION" && month) {
      const named = format.dateTime(new Date(`${month}T12:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
      return t("inclusion", { month: named });
    }
    const kind = source ?? "PURCHASE";
    return label ?? t(kind);
  };
}
