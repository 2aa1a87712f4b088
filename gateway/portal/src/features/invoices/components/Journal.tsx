import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BookOpen } from "lucide-react";
import { useTranslations } from "use-intl";
import type { InvoiceJournalQuery } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, useMoney } from "@/ui/time";
import { journalPages } from "../api/books";
import { inEntries } from "../lib/journal";

type Line = InvoiceJournalQuery["invoiceJournal"]["nodes"][number];

/** What invoices and payments are in double entry, in the order of their days (AU3). */
export function Journal({ from, until }: { from: string | null; until: string | null }) {
  const t = useTranslations("books.journal");
  const list = useInfiniteQuery({ ...journalPages(from, until), placeholderData: keepPreviousData });
  const lines = inEntries(list.data?.pages.flatMap(({ invoiceJournal }) => invoiceJournal.nodes) ?? []);
  if (list.error && lines.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={8} />;
  if (lines.length === 0) {
    return (
      <Empty icon={<BookOpen aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.invoiceJournal.totalCount ?? lines.length })}
      </p>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("piece")}</Head>
            <Head>{t("ledger")}</Head>
            <Head>{t("day")}</Head>
            <Head>{t("account")}</Head>
            <Head align="right">{t("debit")}</Head>
            <Head align="right">{t("credit")}</Head>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Posting key={line.id} line={line} />
          ))}
        </tbody>
      </Table>
      {list.hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

function Posting({ line }: { line: Line }) {
  const t = useTranslations("books.journal");
  const money = useMoney();
  const side = (amount: Line["debit"]) => (Number(amount.amount) === 0 ? "" : money(amount));
  return (
    <Row>
      <Cell main>
        <Link to="/factures/$id" params={{ id: line.invoice }} className="tabular rounded font-medium hover:underline">
          {line.piece}
        </Link>
      </Cell>
      <Cell label={t("ledger")}>{line.ledger}</Cell>
      <Cell label={t("day")}>
        <DayOf day={line.on} />
      </Cell>
      <Cell label={t("account")}>
        <span className="tabular">{line.account}</span> <span className="text-soft">{line.accountLabel}</span>
      </Cell>
      <Cell label={t("debit")} align="right">
        <span className="tabular whitespace-nowrap">{side(line.debit)}</span>
      </Cell>
      <Cell label={t("credit")} align="right">
        <span className="tabular whitespace-nowrap">{side(line.credit)}</span>
      </Cell>
    </Row>
  );
}
