import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import type { InvoiceAgeingQuery } from "@/gql/graphql";
import { sumOf } from "@/lib/format/sum";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { useMoney } from "@/ui/time";
import { ageingQuery } from "../api/books";

type Owed = InvoiceAgeingQuery["invoiceAgeing"][number];

const BANDS = ["notDue", "thirty", "sixty", "ninety", "older"] as const;
const LOOK = ["bg-good", "bg-warn/45", "bg-warn", "bg-bad/60", "bg-bad"] as const;

/** Who owes how much and since when, the largest amounts first (BI6). */
export function Ageing({ on }: { on: string | null }) {
  const t = useTranslations("figures.ageing");
  const { data } = useSuspenseQuery(ageingQuery(on));
  const rows = data.invoiceAgeing;
  if (rows.length === 0) return <Empty icon={<CircleCheck aria-hidden className="size-5" />} title={t("none")} />;
  const currencies = [...new Set(rows.map(({ total }) => total.currency))].toSorted();
  return (
    <div className="flex flex-col">
      {currencies.map((currency) => (
        <Bands key={currency} rows={rows.filter(({ total }) => total.currency === currency)} currency={currency} />
      ))}
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("client")}</Head>
            {BANDS.map((band) => (
              <Head key={band} align="right">
                {t(`bands.${band}`)}
              </Head>
            ))}
            <Head align="right">{t("total")}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Company key={`${row.client?.id ?? place}${row.total.currency}`} row={row} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** All of one currency as one bar, whose parts stand beside it in words. */
function Bands({ rows, currency }: { rows: readonly Owed[]; currency: string }) {
  const t = useTranslations("figures.ageing");
  const money = useMoney();
  const sums = BANDS.map((band, place) => ({ band, look: LOOK[place], amount: sumOf(rows.map((row) => row[band].amount)) }));
  const total = sumOf(rows.map((row) => row.total.amount));
  const whole = sums.reduce((sum, { amount }) => sum + Math.max(Number(amount), 0), 0);
  return (
    <figure className="border-b border-line p-4">
      <figcaption className="mb-2 text-sm">
        {t("owed")} <span className="tabular text-lg font-semibold">{money({ amount: total, currency })}</span>
      </figcaption>
      <div aria-hidden className="flex h-4 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {sums.filter(({ amount }) => Number(amount) > 0).map(({ band, look, amount }) => (
          <span key={band} className={look} style={{ width: `${(Number(amount) / whole) * 100}%` }} />
        ))}
      </div>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {sums.map(({ band, look, amount }) => (
          <div key={band}>
            <dt className="flex items-center gap-2 text-soft">
              <span aria-hidden className={`size-3 rounded-sm ${look ?? ""}`} />
              {t(`bands.${band}`)}
            </dt>
            <dd className="tabular font-medium">{money({ amount, currency })}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Company({ row }: { row: Owed }) {
  const t = useTranslations("figures.ageing");
  const money = useMoney();
  const { client, invoices, total, disputed } = row;
  return (
    <Row>
      <Cell main>
        {client ? (
          <Link to="/factures" search={{ client: client.id }} className="rounded font-medium hover:underline">
            {client.name}
          </Link>
        ) : (
          t("somebody")
        )}
        <span className="block text-[0.8125rem] text-soft">
          {t("count", { count: invoices })}
          {Number(disputed.amount) !== 0 && ` · ${t("disputed", { amount: money(disputed) })}`}
        </span>
      </Cell>
      {BANDS.map((band) => (
        <Cell key={band} label={t(`bands.${band}`)} align="right">
          <span className="tabular whitespace-nowrap">{Number(row[band].amount) === 0 ? "–" : money(row[band])}</span>
        </Cell>
      ))}
      <Cell label={t("total")} align="right">
        <span className="tabular font-medium whitespace-nowrap">{money(total)}</span>
      </Cell>
    </Row>
  );
}
