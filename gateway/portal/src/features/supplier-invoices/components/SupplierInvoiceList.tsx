import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileInput } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, useMoney } from "@/ui/time";
import { supplierInvoicePages } from "../api/queries";
import type { SupplierSearch } from "../lib/filters";
import { SupplierState } from "./SupplierState";

/** What suppliers ask for, the newest first. */
export function SupplierInvoiceList({ search, clear }: { search: SupplierSearch; clear: () => void }) {
  const t = useTranslations("supplierInvoices");
  const money = useMoney();
  const list = useInfiniteQuery({ ...supplierInvoicePages(search), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap(({ supplierInvoices }) => supplierInvoices.nodes) ?? [];
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) {
    return (
      <Empty
        icon={<FileInput aria-hidden className="size-5" />}
        title={t(search.etat ? "noneFound" : "none")}
        action={search.etat && <Button onPress={clear}>{t("clear")}</Button>}
      >
        {!search.etat && t("noneHint")}
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.supplierInvoices.totalCount ?? rows.length })}
      </p>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("seller")}</Head>
            <Head>{t("number")}</Head>
            <Head>{t("day")}</Head>
            <Head>{t("due")}</Head>
            <Head align="right">{t("toPay")}</Head>
            <Head>{t("state")}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((invoice) => (
            <Row key={invoice.id}>
              <Cell main>
                <Link to="/factures/fournisseurs/$id" params={{ id: invoice.id }} className="rounded font-medium hover:underline">
                  {invoice.seller.name}
                </Link>
              </Cell>
              <Cell label={t("number")}>
                <span className="tabular">{invoice.number}</span>
                {invoice.kind === "CREDIT_NOTE" && <span className="text-soft"> · {t("kinds.CREDIT_NOTE")}</span>}
              </Cell>
              <Cell label={t("day")}>
                <DayOf day={invoice.issuedOn} />
              </Cell>
              <Cell label={t("due")}>{invoice.dueOn ? <DayOf day={invoice.dueOn} /> : "–"}</Cell>
              <Cell label={t("toPay")} align="right">
                <span className="tabular whitespace-nowrap">{money({ amount: invoice.totals.due, currency: invoice.currency })}</span>
              </Cell>
              <Cell label={t("state")}>
                <SupplierState invoice={invoice} />
              </Cell>
            </Row>
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
