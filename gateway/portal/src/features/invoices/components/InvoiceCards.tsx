import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { InvoiceRowFragment } from "@/gql/graphql";
import { DayOf, useMoney } from "@/ui/time";
import { useInvoiceName } from "./invoiceName";
import { InvoiceState } from "./InvoiceState";

/** Few words each: which one, how far it is, what it comes to, and until when what is left is to be paid. */
export function InvoiceCards({ rows, label }: { rows: readonly InvoiceRowFragment[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {rows.map((invoice) => (
        <One key={invoice.id} invoice={invoice} />
      ))}
    </ul>
  );
}

function One({ invoice }: { invoice: InvoiceRowFragment }) {
  const t = useTranslations("invoices.own");
  const money = useMoney();
  const name = useInvoiceName();
  const isOwed = Number(invoice.balance.amount) > 0;
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3 hover:bg-sunken/60">
      <span className="min-w-0 flex-1 basis-44">
        <Link to="/factures/$id" params={{ id: invoice.id }} className="rounded font-medium after:absolute after:inset-0 after:content-['']">
          {name(invoice)}
        </Link>
        {invoice.issuedOn && (
          <span className="block text-sm text-soft">
            <DayOf day={invoice.issuedOn} />
          </span>
        )}
      </span>
      <InvoiceState invoice={invoice} />
      <span className="ml-auto text-right">
        <span className="tabular block font-semibold whitespace-nowrap">{money(invoice.gross)}</span>
        {isOwed && invoice.dueOn && (
          <span className={`block text-sm ${invoice.daysLate === null ? "text-soft" : "font-medium text-bad"}`}>
            {t.rich(invoice.daysLate === null ? "payBy" : "lateSince", { amount: money(invoice.balance), day: () => <DayOf day={invoice.dueOn ?? ""} /> })}
          </span>
        )}
      </span>
    </li>
  );
}
