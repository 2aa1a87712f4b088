import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import type { ContractReplayQuery, ContractTermsInput } from "@/gql/graphql";
import { sumOf } from "@/lib/format/sum";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, Duration, useMoney } from "@/ui/time";
import { replayQuery } from "../api/queries";

type Found = NonNullable<ContractReplayQuery["contractReplay"]>;
type Money = Found["total"];

/** What the last twelve months would have cost under these terms, beside what was really invoiced. */
export function Replayed({ client, terms }: { client: string; terms: ContractTermsInput }) {
  const t = useTranslations("contracts.replay");
  const { data } = useSuspenseQuery(replayQuery(client, terms));
  const found = data.contractReplay;
  if (!found) return <Empty title={t("gone")} />;
  return (
    <div role="status" className="flex flex-col gap-4">
      <p className="text-sm text-soft">
        {t.rich("over", { from: () => <DayOf day={found.from} />, until: () => <DayOf day={found.until} /> })}
      </p>
      <Compared total={found.total} invoiced={found.invoiced} />
      <Months months={found.months} />
    </div>
  );
}

function Compared({ total, invoiced }: { total: Money; invoiced: Money | null }) {
  const t = useTranslations("contracts.replay");
  const money = useMoney();
  const most = Math.max(Number(total.amount), Number(invoiced?.amount ?? 0), 1);
  const difference = invoiced && { amount: sumOf([total.amount, invoiced.amount.startsWith("-") ? invoiced.amount.slice(1) : `-${invoiced.amount}`]), currency: total.currency };
  return (
    <div className="flex flex-col gap-3">
      <Bar name={t("total")} amount={total} share={Number(total.amount) / most} look="bg-accent" />
      {invoiced && <Bar name={t("invoiced")} amount={invoiced} share={Number(invoiced.amount) / most} look="bg-line-strong" />}
      {difference && (
        <p className="font-medium">
          {Number(difference.amount) === 0
            ? t("same")
            : t(Number(difference.amount) > 0 ? "more" : "less", { amount: money({ ...difference, amount: difference.amount.replace("-", "") }) })}
        </p>
      )}
    </div>
  );
}

function Bar({ name, amount, share, look }: { name: string; amount: Money; share: number; look: string }) {
  const money = useMoney();
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="text-soft">{name}</span>
        <span className="tabular text-lg font-semibold">{money(amount)}</span>
      </p>
      <div aria-hidden className="mt-1 h-2.5 rounded-full bg-sunken">
        <div className={`h-full rounded-full ${look}`} style={{ width: `${Math.max(share, 0) * 100}%` }} />
      </div>
    </div>
  );
}

const TIMES = ["worked", "covered", "billed", "beyond"] as const;

function Months({ months }: { months: Found["months"] }) {
  const t = useTranslations("contracts.replay");
  const format = useFormatter();
  const money = useMoney();
  return (
    <Table label={t("months")}>
      <thead>
        <tr>
          <Head>{t("month")}</Head>
          {TIMES.map((time) => (
            <Head key={time} align="right">
              {t(time)}
            </Head>
          ))}
          <Head align="right">{t("amount")}</Head>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <Row key={one.month}>
            <Cell main>{format.dateTime(new Date(`${one.month}T12:00:00Z`), { month: "short", year: "numeric", timeZone: "UTC" })}</Cell>
            {TIMES.map((time) => (
              <Cell key={time} label={t(time)} align="right">
                {one[time].count === 0 ? "–" : <Duration minutes={one[time].count} />}
              </Cell>
            ))}
            <Cell label={t("amount")} align="right">
              <span className="tabular font-medium whitespace-nowrap">{money(one.total)}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
