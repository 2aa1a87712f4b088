import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Coins, Download } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { InvoiceEarningsBy, InvoiceEarningsQuery } from "@/gql/graphql";
import { saveCsv } from "@/lib/csv";
import { lastOf } from "@/lib/format/calendar";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { useMoney } from "@/ui/time";
import { earningsQuery } from "../api/earnings";
import { byCurrency, isCostKnown, marginShare, ordered, type Sums } from "../lib/earnings";

type Earned = InvoiceEarningsQuery["invoiceEarnings"][number];

/** What was earned over a time and what the time behind it cost, told apart by one thing (BI6). */
export function Earnings({ from, until, by }: { from: string; until: string; by: InvoiceEarningsBy }) {
  const t = useTranslations("earnings");
  const { data } = useSuspenseQuery(earningsQuery(from, until, by));
  const rows = data.invoiceEarnings;
  if (rows.length === 0) {
    return (
      <Empty icon={<Coins aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {byCurrency(rows).map(({ currency, rows: own, sums }) => (
        <OfCurrency key={currency} rows={ordered(own)} sums={sums} currency={currency} by={by} from={from} />
      ))}
    </div>
  );
}

interface Props {
  rows: readonly Earned[];
  sums: Sums;
  currency: string;
  by: InvoiceEarningsBy;
  from: string;
}

function OfCurrency({ rows, sums, currency, by, from }: Props) {
  const t = useTranslations("earnings");
  const money = useMoney();
  const percent = usePercent();
  const name = useRowName(by);
  const top = Math.max(...rows.map(({ revenue }) => Number(revenue.amount)), 1);
  const take = () =>
    saveCsv(
      `${t("file")}-${from}-${currency}.csv`,
      [t(`by.${by}`), t("revenue"), t("cost"), t("margin")],
      rows.map((row) => [name(row), row.revenue.amount, row.cost.amount, row.margin.amount]),
    );
  return (
    <figure className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-3">
        <figcaption className="flex-1 basis-64">
          {t.rich(isCostKnown(sums) ? "summary" : "summaryNoCost", {
            revenue: () => <span className="tabular text-lg font-semibold">{money({ amount: sums.revenue, currency })}</span>,
            margin: () => <span className="tabular font-medium">{money({ amount: sums.margin, currency })}</span>,
            share: () => <span className="tabular">{percent(marginShare(sums))}</span>,
          })}
        </figcaption>
        <Button size="small" kind="quiet" icon={<Download aria-hidden className="size-4" />} onPress={take}>
          {t("export")}
        </Button>
      </div>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t(`by.${by}`)}</Head>
            <Head align="right">{t("revenue")}</Head>
            <Head align="right">{t("cost")}</Head>
            <Head align="right">{t("margin")}</Head>
            <Head align="right">{t("share")}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <One key={place} row={row} by={by} top={top} />
          ))}
        </tbody>
      </Table>
      <Legend />
    </figure>
  );
}

const COST = "bg-[repeating-linear-gradient(135deg,var(--accent)_0_2px,transparent_2px_6px)]";

function One({ row, by, top }: { row: Earned; by: InvoiceEarningsBy; top: number }) {
  const t = useTranslations("earnings");
  const percent = usePercent();
  const { revenue, cost, margin } = row;
  const isKnown = isCostKnown({ cost: cost.amount });
  const part = (amount: number) => `${(Math.max(amount, 0) / top) * 100}%`;
  const paidFor = Math.min(Number(cost.amount), Number(revenue.amount));
  return (
    <Row>
      <Cell main>
        <span className="flex flex-col gap-1">
          <RowName row={row} by={by} />
          <span aria-hidden className="flex h-1.5 w-full min-w-40 lg:min-w-64">
            <span className="rounded-l-full bg-accent" style={{ width: part(Number(revenue.amount) - paidFor) }} />
            <span className={COST} style={{ width: part(paidFor) }} />
          </span>
        </span>
      </Cell>
      <Cell label={t("revenue")} align="right">
        <Amount of={revenue} />
      </Cell>
      <Cell label={t("cost")} align="right">
        {isKnown ? <Amount of={cost} /> : <span className="text-soft">{t("noCost")}</span>}
      </Cell>
      <Cell label={t("margin")} align="right">
        {isKnown ? <Amount of={margin} /> : "–"}
      </Cell>
      <Cell label={t("share")} align="right">
        <span className="tabular whitespace-nowrap">{isKnown ? percent(marginShare({ revenue: revenue.amount, margin: margin.amount })) : "–"}</span>
      </Cell>
    </Row>
  );
}

function Amount({ of }: { of: Earned["margin"] }) {
  const money = useMoney();
  return <span className={`tabular whitespace-nowrap ${Number(of.amount) < 0 ? "text-bad" : ""}`}>{money(of)}</span>;
}

function Legend() {
  const t = useTranslations("earnings");
  return (
    <p aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-soft">
      <span className="flex items-center gap-2">
        <span className="size-3 rounded-sm bg-accent" />
        {t("margin")}
      </span>
      <span className="flex items-center gap-2">
        <span className={`size-3 rounded-sm border border-accent ${COST}`} />
        {t("cost")}
      </span>
    </p>
  );
}

/** Where what was earned can be looked at more closely, its name leads there. */
function RowName({ row, by }: { row: Earned; by: InvoiceEarningsBy }) {
  const name = useRowName(by)(row);
  const may = useMay();
  const look = "w-fit rounded font-medium hover:underline";
  if (by === "MONTH" && row.month) {
    return (
      <Link to="/factures" search={{ du: row.month, au: lastOf(row.month) }} className={look}>
        {name}
      </Link>
    );
  }
  if (by === "CLIENT" && row.client) {
    return (
      <Link to="/factures" search={{ client: row.client.id }} className={look}>
        {name}
      </Link>
    );
  }
  if (by === "CONTRACT" && row.contract && may.see("CONTRACTS")) {
    return (
      <Link to="/contrats/$id" params={{ id: row.contract.id }} className={look}>
        {name}
      </Link>
    );
  }
  return <span className="font-medium">{name}</span>;
}

function useRowName(by: InvoiceEarningsBy): (row: Earned) => string {
  const t = useTranslations("earnings");
  const format = useFormatter();
  return ({ month, client, contract, technician, technicianId }) => {
    if (by === "MONTH" && month) return format.dateTime(new Date(`${month}T12:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
    if (by === "CLIENT") return client?.name ?? t("somebody");
    if (by === "CONTRACT") return contract?.name ?? t("noContract");
    return technician?.name ?? t(technicianId ? "hidden" : "nobodysTime");
  };
}

function usePercent(): (share: number | null) => string {
  const format = useFormatter();
  return (share) => (share === null ? "–" : format.number(share, { style: "percent" }));
}
