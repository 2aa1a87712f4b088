import { useSuspenseQuery } from "@tanstack/react-query";
import { ChartColumn, Download } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { saveCsv } from "@/lib/csv";
import { sumOf } from "@/lib/format/sum";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Tabs } from "@/ui/Tabs";
import { useMoney } from "@/ui/time";
import { revenueQuery } from "../api/books";
import { isCostKnown } from "../lib/earnings";
import { currenciesOf, monthsOf, type Month } from "../lib/months";
import { ByClient } from "./ByClient";
import { MonthBars } from "./MonthBars";

/** As many months as there is room for, each wide enough for a thumb. */
const MONTHS = { wide: 18, narrow: 6 };

/** What was earned, month by month: as bars, as a table, by client, or as a file (BI6). */
export function Revenue({ from, until }: { from: string; until: string }) {
  const t = useTranslations("figures.revenue");
  const { data } = useSuspenseQuery(revenueQuery(from, until));
  const rows = data.invoiceRevenue;
  if (rows.length === 0) {
    return (
      <Empty icon={<ChartColumn aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {currenciesOf(rows).map((currency) => (
        <OfCurrency key={currency} months={monthsOf(rows, currency, from, until)} currency={currency}>
          <ByClient rows={rows.filter(({ revenue }) => revenue.currency === currency)} />
        </OfCurrency>
      ))}
    </div>
  );
}

interface Props {
  months: readonly Month[];
  currency: string;
  children: ReactNode;
}

function OfCurrency({ months, currency, children }: Props) {
  const t = useTranslations("figures.revenue");
  const money = useMoney();
  const [form, setForm] = useState<"bars" | "table" | "clients">("bars");
  const last = months.slice(-(useIsNarrow() ? MONTHS.narrow : MONTHS.wide));
  const whole = (what: "revenue" | "margin") => money({ amount: sumOf(months.map((month) => month[what])), currency });
  const isKnown = isCostKnown({ cost: sumOf(months.map(({ cost }) => cost)) });
  const names = (["month", "invoices", "revenue", "cost", "margin"] as const).map((one) => t(one));
  const take = () =>
    saveCsv(
      `${t("file")}-${months[0]?.month ?? ""}-${currency}.csv`,
      names,
      months.map(({ month, invoices, revenue, cost, margin }) => [month, invoices, revenue, cost, margin]),
    );
  return (
    <figure className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <figcaption className="flex-1 basis-64">
          {t.rich(isKnown ? "summary" : "summaryNoCost", {
            revenue: () => <span className="tabular text-lg font-semibold">{whole("revenue")}</span>,
            margin: () => <span className="tabular font-medium">{whole("margin")}</span>,
          })}
        </figcaption>
        <Tabs
          label={t("form")}
          chosen={form}
          onChoose={setForm}
          tabs={[
            { key: "bars", name: t("bars") },
            { key: "table", name: t("table") },
            { key: "clients", name: t("clients") },
          ]}
        />
        <Button size="small" kind="quiet" icon={<Download aria-hidden className="size-4" />} onPress={take}>
          {t("export")}
        </Button>
      </div>
      {form === "bars" && <MonthBars months={last} currency={currency} isKnown={isKnown} />}
      {form === "bars" && last.length < months.length && <p className="text-sm text-soft">{t("lastMonths", { count: last.length })}</p>}
      {form === "table" && <MonthTable months={months} currency={currency} isKnown={isKnown} />}
      {form === "clients" && children}
    </figure>
  );
}

/** Where no cost is known, none is told, and no margin. */
function MonthTable({ months, currency, isKnown }: { months: readonly Month[]; currency: string; isKnown: boolean }) {
  const t = useTranslations("figures.revenue");
  const format = useFormatter();
  const money = useMoney();
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Head>{t("month")}</Head>
          <Head align="right">{t("invoices")}</Head>
          <Head align="right">{t("revenue")}</Head>
          <Head align="right">{t("cost")}</Head>
          <Head align="right">{t("margin")}</Head>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <Row key={one.month}>
            <Cell main>{format.dateTime(new Date(`${one.month}T12:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" })}</Cell>
            <Cell label={t("invoices")} align="right">
              {one.invoices}
            </Cell>
            {(["revenue", "cost", "margin"] as const).map((what) => (
              <Cell key={what} label={t(what)} align="right">
                {what === "revenue" || isKnown ? <span className="tabular whitespace-nowrap">{money({ amount: one[what], currency })}</span> : "–"}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
