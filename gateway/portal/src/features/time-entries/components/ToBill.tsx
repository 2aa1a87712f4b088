import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ReceiptText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ToBillQuery } from "@/gql/graphql";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, Duration, useMoney } from "@/ui/time";
import { toBillQuery } from "../api/queries";
import { totalsOf } from "../lib/totals";

type Line = ToBillQuery["toBill"][number];

interface Props {
  from: string | null;
  until: string | null;
  /** A way from there to an invoice: another feature's. */
  draft: (client: NonNullable<Line["client"]>, currency: string) => ReactNode;
}

/** What is ready to be invoiced, company by company: each leads to its entries, and to an invoice. */
export function ToBill({ from, until, draft }: Props) {
  const t = useTranslations("time.toBill");
  const money = useMoney();
  const list = useQuery({ ...toBillQuery(from, until), placeholderData: keepPreviousData });
  if (list.error && !list.data) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting lines={6} />;
  const lines = list.data.toBill;
  if (lines.length === 0) {
    return (
      <Empty icon={<ReceiptText aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Head>{t("client")}</Head>
          <Head>{t("entries")}</Head>
          <Head>{t("period")}</Head>
          <Head align="right">{t("billable")}</Head>
          <Head align="right">{t("amount")}</Head>
          <Head>
            <span className="sr-only">{t("invoice")}</span>
          </Head>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, place) => (
          <Company key={`${line.client?.id ?? place}${line.amount.currency}`} line={line} from={from} until={until} draft={draft} />
        ))}
        {totalsOf(lines).map((total) => (
          <Row key={total.currency}>
            <Cell main>
              <span className="font-semibold">{t("total")}</span>
            </Cell>
            <Cell label={t("entries")}>{t("count", { count: total.entries })}</Cell>
            <Cell>{null}</Cell>
            <Cell label={t("billable")} align="right">
              <span className="font-semibold">
                <Duration minutes={total.minutes} />
              </span>
            </Cell>
            <Cell label={t("amount")} align="right">
              <span className="tabular font-semibold">{money(total)}</span>
            </Cell>
            <Cell>{null}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Company({ line, from, until, draft }: Props & { line: Line }) {
  const t = useTranslations("time.toBill");
  const money = useMoney();
  const { client } = line;
  const search = { etat: "VALIDATED" as const, facturable: true, ...(client ? { client: client.id } : {}), ...(from ? { du: from } : {}), ...(until ? { au: until } : {}) };
  return (
    <Row>
      <Cell main>
        {client ? (
          <Link to="/clients/$id" params={{ id: client.id }} className="rounded font-medium hover:underline">
            {client.name}
          </Link>
        ) : (
          t("somebody")
        )}
      </Cell>
      <Cell label={t("entries")}>
        <Link to="/temps" search={search} className="rounded text-accent-text underline underline-offset-2">
          {t("count", { count: line.entries })}
          <span className="sr-only"> {client?.name}</span>
        </Link>
      </Cell>
      <Cell label={t("period")}>
        {line.firstDay === line.lastDay ? (
          <DayOf day={line.firstDay} />
        ) : (
          t.rich("fromTo", { first: () => <DayOf day={line.firstDay} />, last: () => <DayOf day={line.lastDay} /> })
        )}
      </Cell>
      <Cell label={t("billable")} align="right">
        <Duration minutes={line.billable.count} />
      </Cell>
      <Cell label={t("amount")} align="right">
        <span className="tabular font-medium whitespace-nowrap">{money(line.amount)}</span>
      </Cell>
      <Cell align="right">{client && draft(client, line.amount.currency)}</Cell>
    </Row>
  );
}
