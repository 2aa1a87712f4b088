import { useTranslations } from "use-intl";
import type { TermsShownFragment } from "@/gql/graphql";
import { Fact, Facts } from "@/ui/Badge";
import { Duration, useMoney } from "@/ui/time";

/** How time is counted and priced, in sentences rather than codes. */
export function Terms({ terms, isDetailed }: { terms: TermsShownFragment; isDetailed: boolean }) {
  const t = useTranslations("contracts.terms");
  const money = useMoney();
  const { subscription, step, minimum, rates } = terms;
  return (
    <Facts>
      {subscription && (
        <Fact name={t("subscription")}>
          {t("perMonth", { price: money(subscription.monthlyPrice) })}
          {subscription.unit !== "FLAT" && " × "}
          {subscription.unit !== "FLAT" && t(`units.${subscription.unit}`, { count: subscription.quantity })}
        </Fact>
      )}
      {subscription?.included && (
        <Fact name={t("included")}>
          {t.rich("includedPerMonth", { hours: () => <Duration minutes={subscription.included?.perMonth.count ?? 0} /> })}
        </Fact>
      )}
      <Fact name={t("rate")}>{t("perHour", { price: money(rates.default) })}</Fact>
      {rates.lines.map(({ class: timeClass, level, hourly }) => (
        <Fact
          key={`${timeClass}${level}`}
          name={[timeClass && t(`classes.${timeClass}`), level && t(`levels.${level}`)].filter(Boolean).join(", ")}
        >
          {t("perHour", { price: money(hourly) })}
        </Fact>
      ))}
      <Fact name={t("step")}>
        {step.count > 0 ? t.rich("roundedUp", { step: () => <Duration minutes={step.count} /> }) : t("exact")}
      </Fact>
      {minimum.count > 0 && (
        <Fact name={t("minimum")}>
          <Duration minutes={minimum.count} />
        </Fact>
      )}
      {terms.classes
        .filter(({ percent, treatment }) => isDetailed || percent !== 100 || treatment === "BILLED")
        .map(({ class: timeClass, percent, treatment }) => (
          <Fact key={timeClass} name={t(`classes.${timeClass}`)}>
            {t(`treatments.${treatment}`)}
            {percent !== 100 && ` · ${t("counted", { share: percent / 100 })}`}
          </Fact>
        ))}
      {isDetailed && terms.kind !== "TIME_AND_MATERIAL" && (
        <>
          <Fact name={t("overdraft")}>{t(`overdrafts.${terms.overdraft}`)}</Fact>
          <Fact name={t("usable")}>{t(`usables.${terms.usable}`)}</Fact>
        </>
      )}
    </Facts>
  );
}
