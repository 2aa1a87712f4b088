import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { OwnHourBanksQuery } from "@/gql/graphql";
import { useMay } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Gauge } from "@/ui/Gauge";
import { DayOf, Duration, useSpokenDuration } from "@/ui/time";

export type OwnBank = OwnHourBanksQuery["hourBanks"]["nodes"][number];

/** Hours left, in large, and of how many: what a client looks for first. */
export function BankCard({ bank, showName }: { bank: OwnBank; showName: boolean }) {
  const t = useTranslations("hours");
  const spoken = useSpokenDuration();
  const may = useMay();
  const left = bank.balance.usable.count;
  const lots = bank.lots.filter((lot) => lot.remaining.count > 0);
  const whole = lots.reduce((sum, lot) => sum + lot.minutes.count, 0);
  const isLow = bank.thresholds.crossed.length > 0;
  const soonest = lots.map(({ lastDay }) => lastDay).filter((day) => day !== null).sort()[0];
  return (
    <div className="flex flex-col gap-3">
      {showName && <p className="text-sm text-soft">{bank.contract?.name ?? t("bank")}</p>}
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Duration minutes={left} className="text-4xl font-semibold tracking-tight" />
        <span className="text-soft">
          {whole > 0 ? t.rich("leftOf", { whole: () => <Duration minutes={whole} /> }) : t("left")}
        </span>
      </p>
      {whole > 0 && (
        <Gauge
          share={left / whole}
          tone={left <= 0 ? "bad" : isLow ? "warn" : "good"}
          label={t("gauge")}
          value={t("gaugeValue", { left: spoken(left), whole: spoken(whole) })}
        />
      )}
      {bank.balance.overdrawn.count > 0 && (
        <p className="text-sm text-bad">
          {t("overdrawn")} <Duration minutes={bank.balance.overdrawn.count} />
        </p>
      )}
      {isLow && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <p className="flex items-center gap-2 text-sm font-medium text-warn">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {t("low")}
          </p>
          {may.edit("TICKETS") && (
            <Link
              to="/demandes/nouvelle"
              search={{ objet: t("askedMore", { contract: bank.contract?.name ?? t("bank") }) }}
              className={buttonLook({ size: "small" })}
            >
              {t("askMore")}
            </Link>
          )}
        </div>
      )}
      {soonest && (
        <p className="text-sm text-soft">
          {t("usableUntil")} <DayOf day={soonest} />
        </p>
      )}
    </div>
  );
}
