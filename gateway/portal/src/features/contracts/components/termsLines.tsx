import { useTranslations } from "use-intl";
import type { TermsShownFragment } from "@/gql/graphql";
import { writtenDuration } from "@/lib/format/duration";
import type { Line } from "@/lib/time-travel/differences";
import { Duration, useMoney } from "@/ui/time";

/** How time is counted and priced, in sentences rather than codes. */
export function useTermsLines(): (terms: TermsShownFragment, isDetailed: boolean) => readonly Line[] {
  const t = useTranslations("contracts.terms");
  const money = useMoney();
  return (terms, isDetailed) => {
    const { subscription, step, minimum, rates } = terms;
    const included = subscription?.included?.perMonth.count;
    const classes = terms.classes.filter(({ percent, treatment }) => isDetailed || percent !== 100 || treatment === "BILLED");
    return [
      subscription && {
        key: "subscription",
        name: t("subscription"),
        said: [
          t("perMonth", { price: money(subscription.monthlyPrice) }),
          subscription.unit !== "FLAT" && t(`units.${subscription.unit}`, { count: subscription.quantity }),
        ]
          .filter(Boolean)
          .join(" × "),
      },
      included !== undefined && {
        key: "included",
        name: t("included"),
        said: t.markup("includedPerMonth", { hours: () => writtenDuration(included) }),
        shown: t.rich("includedPerMonth", { hours: () => <Duration minutes={included} /> }),
      },
      { key: "rate", name: t("rate"), said: t("perHour", { price: money(rates.default) }) },
      ...rates.lines.map(({ class: timeClass, level, hourly }) => ({
        key: `rate ${timeClass} ${level}`,
        name: [timeClass && t(`classes.${timeClass}`), level && t(`levels.${level}`)].filter(Boolean).join(", "),
        said: t("perHour", { price: money(hourly) }),
      })),
      {
        key: "step",
        name: t("step"),
        said: step.count > 0 ? t.markup("roundedUp", { step: () => writtenDuration(step.count) }) : t("exact"),
        shown: step.count > 0 && t.rich("roundedUp", { step: () => <Duration minutes={step.count} /> }),
      },
      minimum.count > 0 && {
        key: "minimum",
        name: t("minimum"),
        said: writtenDuration(minimum.count),
        shown: <Duration minutes={minimum.count} />,
      },
      ...classes.map(({ class: timeClass, percent, treatment }) => ({
        key: `class ${timeClass}`,
        name: t(`classes.${timeClass}`),
        said: [t(`treatments.${treatment}`), percent !== 100 && t("counted", { share: percent / 100 })].filter(Boolean).join(" · "),
      })),
      ...(isDetailed && terms.kind !== "TIME_AND_MATERIAL"
        ? [
            { key: "overdraft", name: t("overdraft"), said: t(`overdrafts.${terms.overdraft}`) },
            { key: "usable", name: t("usable"), said: t(`usables.${terms.usable}`) },
          ]
        : []),
    ].filter((line) => typeof line === "object" && line !== null);
  };
}
