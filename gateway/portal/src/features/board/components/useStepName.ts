import { useFormatter, useTranslations } from "use-intl";
import type { Step } from "../lib/spans";

/** A step by its first day: the day itself, the week of it, or its month. */
export function useStepName(step: Step): (first: string) => string {
  const t = useTranslations("board.flow");
  const format = useFormatter();
  return (first) => {
    const date = new Date(`${first}T12:00:00Z`);
    if (step === "MONTH") return format.dateTime(date, { month: "long", year: "numeric", timeZone: "UTC" });
    const day = format.dateTime(date, { ...(step === "DAY" ? { weekday: "long" as const } : {}), day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    return step === "DAY" ? day : t("weekOf", { day });
  };
}
