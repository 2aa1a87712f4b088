import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { LotShownFragment } from "@/gql/graphql";
import { useMay } from "@/lib/viewer/viewer";
import { Badge } from "@/ui/Badge";
import { Gauge } from "@/ui/Gauge";
import { DayOf, Duration, useSpokenDuration } from "@/ui/time";
import { useLotName } from "./lotName";

/** Purchases and gifts, each with what is left of it and until when; those that are used up stand last. */
export function LotList({ lots, action }: { lots: readonly LotShownFragment[]; action?: (lot: LotShownFragment) => React.ReactNode }) {
  const t = useTranslations("hours.lots");
  const name = useLotName();
  const spoken = useSpokenDuration();
  const maySeeInvoices = useMay().see("ACCOUNTING");
  const sorted = [...lots].sort((one, other) => Number(other.remaining.count > 0) - Number(one.remaining.count > 0));
  return (
    <ul className="divide-y divide-line">
      {sorted.map((lot) => (
        <li key={lot.id} className="flex flex-col gap-2 px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{name(lot)}</span>
            <span className="text-sm">
              <Duration minutes={lot.remaining.count} className="font-semibold" />{" "}
              <span className="text-soft">
                / <Duration minutes={lot.minutes.count} />
              </span>
            </span>
          </div>
          <Gauge
            share={lot.minutes.count ? lot.remaining.count / lot.minutes.count : 0}
            label={name(lot)}
            value={t("left", { left: spoken(lot.remaining.count), whole: spoken(lot.minutes.count) })}
          />
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
            <span>
              {t("from")} <DayOf day={lot.firstDay} />
            </span>
            <span>{lot.lastDay ? t.rich("until", { day: () => <DayOf day={lot.lastDay ?? ""} /> }) : t("forever")}</span>
            {lot.oncePaid && !lot.paidAt && <Badge tone="warn">{t("unpaid")}</Badge>}
            {lot.invoice && maySeeInvoices && (
              <Link to="/factures/$id" params={{ id: lot.invoice }} aria-label={t("invoiceOf", { lot: name(lot) })} className="text-accent-text underline underline-offset-2">
                {t("invoice")}
              </Link>
            )}
            {action?.(lot)}
          </div>
        </li>
      ))}
    </ul>
  );
}
