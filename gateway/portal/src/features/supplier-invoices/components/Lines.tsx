import { useFormatter, useTranslations } from "use-intl";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { useMoney } from "@/ui/time";
import type { SupplierInvoice } from "./SupplierInvoicePage";

/** What is billed and what it comes to, in the supplier's own figures. */
export function Lines({ invoice }: { invoice: SupplierInvoice }) {
  const t = useTranslations("supplierInvoices.lines");
  return (
    <>
      {invoice.lines.length === 0 ? <p className="p-4 text-sm text-soft">{t("none")}</p> : <Billed invoice={invoice} />}
      <Totals invoice={invoice} />
    </>
  );
}

function Billed({ invoice: { lines, currency } }: { invoice: SupplierInvoice }) {
  const t = useTranslations("supplierInvoices.lines");
  const format = useFormatter();
  const money = useMoney();
  const percent = (rate: string) => format.number(Number(rate) / 100, { style: "percent", maximumFractionDigits: 2 });
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Head>{t("label")}</Head>
          <Head align="right">{t("quantity")}</Head>
          <Head align="right">{t("price")}</Head>
          <Head align="right">{t("vat")}</Head>
          <Head align="right">{t("net")}</Head>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, quantity, price, vatRate, net }, place) => (
          <Row key={place}>
            <Cell main>{label ?? t("forgotten")}</Cell>
            <Cell label={t("quantity")} align="right">
              <span className="tabular">{quantity === null ? "–" : format.number(Number(quantity))}</span>
            </Cell>
            <Cell label={t("price")} align="right">
              <span className="tabular whitespace-nowrap">{price === null ? "–" : money({ amount: price, currency })}</span>
            </Cell>
            <Cell label={t("vat")} align="right">
              <span className="tabular whitespace-nowrap">{percent(vatRate)}</span>
            </Cell>
            <Cell label={t("net")} align="right">
              <span className="tabular whitespace-nowrap">{money({ amount: net, currency })}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Totals({ invoice: { totals, vat, currency } }: { invoice: SupplierInvoice }) {
  const t = useTranslations("supplierInvoices.totals");
  const format = useFormatter();
  const money = useMoney();
  const rows = [
    { key: "allowances", name: t("allowances"), amount: totals.allowances },
    { key: "charges", name: t("charges"), amount: totals.charges },
    { key: "net", name: t("net"), amount: totals.net },
    ...vat.map(({ rate, base, amount }, place) => ({
      key: `vat${place}`,
      name: t("vat", { rate: format.number(Number(rate) / 100, { style: "percent", maximumFractionDigits: 2 }), base: money({ amount: base, currency }) }),
      amount,
    })),
    { key: "gross", name: t("gross"), amount: totals.gross },
    { key: "prepaid", name: t("prepaid"), amount: totals.prepaid },
    { key: "rounding", name: t("rounding"), amount: totals.rounding },
    { key: "due", name: t("due"), amount: totals.due },
  ];
  const rare = new Set(["allowances", "charges", "prepaid", "rounding"]);
  return (
    <dl className="ml-auto flex max-w-md flex-col gap-1 border-t border-line p-4 text-sm">
      {rows
        .filter(({ key, amount }) => !rare.has(key) || Number(amount) !== 0)
        .map(({ key, name, amount }) => (
          <div key={key} className={`flex justify-between gap-6 ${key === "due" ? "border-t border-line pt-1 font-semibold" : ""}`}>
            <dt className={key === "due" ? "" : "text-soft"}>{name}</dt>
            <dd className="tabular whitespace-nowrap">{money({ amount, currency })}</dd>
          </div>
        ))}
    </dl>
  );
}
