import { useTranslations } from "use-intl";
import type { AlertConditionShownFragment, MachineMeasure } from "@/gql/graphql";
import { useLevel } from "@/ui/units";

/** What a rule looks for, as one would tell a colleague. */
export function useConditionWords(): (condition: AlertConditionShownFragment) => string {
  const t = useTranslations("alertRules.words");
  const write = useLevel();
  const what = (measure: MachineMeasure, of: string | null) => t(`measures.${measure}`, { of: of ?? "" });
  return ({ threshold, serviceDown, diskFilling, logLines }) => {
    if (threshold) {
      const { measure, of, side, raise, clear, hits, last } = threshold;
      return t(`threshold.${side}`, { what: what(measure, of), raise: write(measure, raise), clear: write(measure, clear), hits, last });
    }
    if (serviceDown) return t("serviceDown", { ...serviceDown });
    if (diskFilling) return t("diskFilling", { ...diskFilling });
    if (logLines) return t("logLines", { ...logLines, source: logLines.source ?? "", by: logLines.source ? "one" : "anybody" });
    return t("antivirusOff");
  };
}
