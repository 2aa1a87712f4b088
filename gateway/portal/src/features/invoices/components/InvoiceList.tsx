import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ReceiptText } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { InvoiceRowFragment } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, useMoney } from "@/ui/time";
import { invoicePages } from "../api/queries";
import { filterOf, isNarrowed, orderOf, type InvoiceSearch } from "../lib/filters";
import { useInvoiceName } from "./invoiceName";
import { InvoiceState } from "./InvoiceState";

const ManyBar = lazy(() => import("./ManyBar"));

/** What is invoiced and what is about to be; drafts can be chosen and validated together, and so can what is to be sent. */
export function InvoiceList({ search, clear }: { search: InvoiceSearch; clear: () => void }) {
  const t = useTranslations("invoices.list");
  const may = useMay();
  const list = useInfiniteQuery({ ...invoicePages(filterOf(search, today()), orderOf(search)), placeholderData: keepPreviousData });
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const rows = list.data?.pages.flatMap(({ invoices }) => invoices.nodes) ?? [];
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) return <Nothing isNarrowed={isNarrowed(search)} clear={clear} />;
  const waiting = rows.filter(
    ({ stage }) => (stage === "DRAFT" && may.validate("ACCOUNTING")) || (stage === "VALIDATED" && may.edit("ACCOUNTING")),
  );
  // What waits no more, or is no longer in sight, is no longer chosen.
  const chosen = waiting.filter(({ id }) => ids.has(id));
  const choose = (some: readonly InvoiceRowFragment[], isOn: boolean) =>
    setIds((was) => {
      const next = new Set(was);
      for (const { id } of some) if (isOn) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-sm text-soft">
        <p role="status">{t("count", { count: list.data?.pages[0]?.invoices.totalCount ?? rows.length })}</p>
        {waiting.length > 0 && (
          <label data-print="no" className="flex items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-accent-text pointer-coarse:size-6"
              checked={chosen.length === waiting.length}
              onChange={(event) => choose(waiting, event.target.checked)}
            />
            {t("chooseAll", { count: waiting.length })}
          </label>
        )}
      </div>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("number")}</Head>
            <Head>{t("client")}</Head>
            <Head>{t("day")}</Head>
            <Head>{t("due")}</Head>
            <Head align="right">{t("gross")}</Head>
            <Head align="right">{t("balance")}</Head>
            <Head>{t("state")}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((invoice) => (
            <One
              key={invoice.id}
              invoice={invoice}
              isChosen={ids.has(invoice.id)}
              choose={waiting.includes(invoice) ? (isOn) => choose([invoice], isOn) : null}
              isBeside={waiting.length > 0}
            />
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
      <Suspense>{chosen.length > 0 && <ManyBar chosen={chosen} clear={() => setIds(new Set())} />}</Suspense>
    </>
  );
}

interface OneProps {
  invoice: InvoiceRowFragment;
  isChosen: boolean;
  choose: ((isOn: boolean) => void) | null;
  /** Others have a box: names stand below each other all the same. */
  isBeside: boolean;
}

function One({ invoice, isChosen, choose, isBeside }: OneProps) {
  const t = useTranslations("invoices.list");
  const money = useMoney();
  const name = useInvoiceName();
  const isOwed = Number(invoice.balance.amount) !== 0;
  return (
    <Row isChosen={isChosen && choose !== null}>
      <Cell main>
        <span className="flex items-center gap-3">
          {choose && (
            <input
              type="checkbox"
              aria-label={t("choose", { name: name(invoice), client: invoice.client?.name ?? "", amount: money(invoice.gross) })}
              className="size-5 shrink-0 accent-accent-text pointer-coarse:size-6"
              checked={isChosen}
              onChange={(event) => choose(event.target.checked)}
            />
          )}
          {!choose && isBeside && <span className="hidden size-5 shrink-0 @3xl:block" />}
          <Link to="/factures/$id" params={{ id: invoice.id }} className="tabular rounded font-medium hover:underline">
            {name(invoice)}
          </Link>
        </span>
      </Cell>
      <Cell label={t("client")}>{invoice.client?.name ?? "–"}</Cell>
      <Cell label={t("day")}>{invoice.issuedOn ? <DayOf day={invoice.issuedOn} /> : "–"}</Cell>
      <Cell label={t("due")}>{invoice.dueOn && invoice.kind !== "CREDIT_NOTE" ? <DayOf day={invoice.dueOn} /> : "–"}</Cell>
      <Cell label={t("gross")} align="right">
        <span className="tabular whitespace-nowrap">{money(invoice.gross)}</span>
      </Cell>
      <Cell label={t("balance")} align="right">
        {isOwed ? <span className="tabular font-medium whitespace-nowrap">{money(invoice.balance)}</span> : "–"}
      </Cell>
      <Cell label={t("state")}>
        <InvoiceState invoice={invoice} />
      </Cell>
    </Row>
  );
}

function Nothing({ isNarrowed: isLess, clear }: { isNarrowed: boolean; clear: () => void }) {
  const t = useTranslations("invoices.list");
  return (
    <Empty
      icon={<ReceiptText aria-hidden className="size-5" />}
      title={t(isLess ? "noneFound" : "none")}
      action={isLess && <Button onPress={clear}>{t("clear")}</Button>}
    >
      {!isLess && t("noneHint")}
    </Empty>
  );
}
