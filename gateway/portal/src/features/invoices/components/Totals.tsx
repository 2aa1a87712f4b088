import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Section } from "@/ui/Page";
import { DayOf, useMoney } from "@/ui/time";
import { useVat } from "@/ui/vat";
import type { Invoice } from "./InvoicePage";

/** The tax rate by rate, then what it all comes to, what is taken off, and what is left to pay. */
export function Totals({ invoice }: { invoice: Invoice }) {
  const t = useTranslations("invoices.totals");
  const money = useMoney();
  const vat = useVat();
  const { number, kind } = invoice;
  const isOwed = number !== null && kind !== "CREDIT_NOTE";
  return (
    <Section title={t("title")} flush>
      <table aria-label={t("byRate")} className="w-full text-sm">
        <thead>
          <tr className="text-left text-[0.8125rem] text-soft">
            <Column name={t("rate")} />
            <Column name={t("net")} isRight />
            <Column name={t("tax")} isRight />
          </tr>
        </thead>
        <tbody>
          {invoice.vat.map((group) => (
            <tr key={`${group.vat.category}${group.vat.rate}`}>
              <td className="px-4 py-2">{vat(group.vat)}</td>
              <td className="tabular px-4 py-2 text-right whitespace-nowrap">{money(group.net)}</td>
              <td className="tabular px-4 py-2 text-right whitespace-nowrap">{money(group.tax)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="ml-auto grid w-full max-w-sm grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 border-t border-line p-4">
        <Sum name={t("net")} value={money(invoice.net)} />
        <Sum name={t("tax")} value={money(invoice.tax)} />
        <Sum name={t("gross")} value={money(invoice.gross)} isStrong />
        {invoice.deductions.map((deduction) => (
          <Deducted key={deduction.invoice} deduction={deduction} />
        ))}
        {isOwed && (
          <>
            {Number(invoice.received.amount) !== 0 && <Sum name={t("received")} value={money(invoice.received)} />}
            {Number(invoice.credited.amount) !== 0 && <Sum name={t("credited")} value={money(invoice.credited)} />}
            <Sum name={t("balance")} value={money(invoice.balance)} isStrong />
          </>
        )}
      </dl>
    </Section>
  );
}

/** Three narrow columns: they stay a table on a telephone too. */
function Column({ name, isRight = false }: { name: string; isRight?: boolean }) {
  return (
    <th scope="col" className={`border-b border-line px-4 py-2 font-medium ${isRight ? "text-right" : ""}`}>
      {name}
    </th>
  );
}

function Sum({ name, value, isStrong = false }: { name: string; value: string; isStrong?: boolean }) {
  return (
    <>
      <dt className={isStrong ? "font-semibold" : "text-soft"}>{name}</dt>
      <dd className={`tabular text-right whitespace-nowrap ${isStrong ? "font-semibold" : ""}`}>{value}</dd>
    </>
  );
}

function Deducted({ deduction: { invoice, number, issuedOn, gross } }: { deduction: Invoice["deductions"][number] }) {
  const t = useTranslations("invoices.totals");
  const money = useMoney();
  return (
    <>
      <dt className="text-soft">
        {t.rich("deducted", {
          number: () => (
            <Link to="/factures/$id" params={{ id: invoice }} className="text-accent-text underline underline-offset-2">
              {number}
            </Link>
          ),
          day: () => <DayOf day={issuedOn} />,
        })}
      </dt>
      <dd className="tabular text-right whitespace-nowrap">−{money(gross)}</dd>
    </>
  );
}
