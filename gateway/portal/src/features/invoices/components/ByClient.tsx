import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { InvoiceRevenueQuery } from "@/gql/graphql";
import { sumOf } from "@/lib/format/sum";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { useMoney } from "@/ui/time";
import { isCostKnown } from "../lib/earnings";

type Earned = InvoiceRevenueQuery["invoiceRevenue"][number];

/** What each company brought in over the period, in one currency; the largest first. */
export function ByClient({ rows }: { rows: readonly Earned[] }) {
  const t = useTranslations("figures.revenue");
  const money = useMoney();
  const isKnown = isCostKnown({ cost: sumOf(rows.map(({ cost }) => cost.amount)) });
  return (
    <Table label={t("clients")}>
      <thead>
        <tr>
          <Head>{t("client")}</Head>
          <Head align="right">{t("invoices")}</Head>
          <Head align="right">{t("revenue")}</Head>
          <Head align="right">{t("margin")}</Head>
        </tr>
      </thead>
      <tbody>
        {companiesOf(rows).map(({ client, invoices, revenue, margin, currency }, place) => (
          <Row key={client?.id ?? place}>
            <Cell main>
              {client ? (
                <Link to="/factures" search={{ client: client.id }} className="rounded font-medium hover:underline">
                  {client.name}
                </Link>
              ) : (
                t("somebody")
              )}
            </Cell>
            <Cell label={t("invoices")} align="right">
              {invoices}
            </Cell>
            <Cell label={t("revenue")} align="right">
              <span className="tabular whitespace-nowrap">{money({ amount: revenue, currency })}</span>
            </Cell>
            <Cell label={t("margin")} align="right">
              {isKnown ? <span className="tabular whitespace-nowrap">{money({ amount: margin, currency })}</span> : "–"}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function companiesOf(rows: readonly Earned[]) {
  const ids = [...new Set(rows.map(({ client }) => client?.id ?? null))];
  const companies = ids.map((id) => {
    const own = rows.filter(({ client }) => (client?.id ?? null) === id);
    return {
      client: own[0]?.client ?? null,
      currency: own[0]?.revenue.currency ?? "EUR",
      invoices: own.reduce((count, { invoices }) => count + invoices, 0),
      revenue: sumOf(own.map(({ revenue }) => revenue.amount)),
      margin: sumOf(own.map(({ margin }) => margin.amount)),
    };
  });
  return companies.toSorted((one, other) => Number(other.revenue) - Number(one.revenue));
}
