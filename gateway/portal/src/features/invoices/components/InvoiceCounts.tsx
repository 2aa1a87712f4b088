import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { today } from "@/lib/format/today";
import { invoiceCounts } from "../api/queries";

const LOOK = "flex h-full flex-col rounded-xl border border-line bg-surface px-4 py-3 hover:border-line-strong";

/** What waits for whoever invoices: each number leads to what it counts. */
export default function InvoiceCounts() {
  const t = useTranslations("invoices.counts");
  const { data } = useSuspenseQuery(invoiceCounts(today()));
  const waiting = data.toBill.reduce((count, { entries }) => count + entries, 0);
  const late = data.late.totalCount ?? 0;
  return (
    <ul aria-label={t("title")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <li>
        <Link to="/temps/a-facturer" className={LOOK}>
          <Count count={waiting} name={t("toBill")} />
        </Link>
      </li>
      <li>
        <Link to="/factures" search={{ etat: "DRAFT" }} className={LOOK}>
          <Count count={data.drafts.totalCount ?? 0} name={t("drafts")} />
        </Link>
      </li>
      <li>
        <Link to="/factures" search={{ etat: "VALIDATED" }} className={LOOK}>
          <Count count={data.toSend.totalCount ?? 0} name={t("toSend")} />
        </Link>
      </li>
      <li>
        <Link to="/factures" search={{ retard: "oui", tri: "due" }} className={LOOK}>
          <Count count={late} name={t("late")} isPressing={late > 0} />
        </Link>
      </li>
    </ul>
  );
}

function Count({ count, name, isPressing = false }: { count: number; name: string; isPressing?: boolean }) {
  return (
    <>
      <span className={`tabular text-2xl font-semibold ${isPressing ? "text-warn" : ""}`}>{count}</span>
      <span className="text-sm text-soft">{name}</span>
    </>
  );
}
