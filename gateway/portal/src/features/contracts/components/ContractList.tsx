import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ContractFilter } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf } from "@/ui/time";
import { contractPages } from "../api/queries";
import { ContractState } from "./ContractState";

/** Those that end first stand first. */
export function ContractList({ filter, clear }: { filter: ContractFilter; clear: () => void }) {
  const t = useTranslations("contracts");
  const list = useInfiniteQuery({ ...contractPages(filter), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap(({ contracts }) => contracts.nodes) ?? [];
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) {
    const isNarrowed = Boolean(filter.search || filter.kind || filter.endsBy);
    return (
      <Empty
        icon={<FileText aria-hidden className="size-5" />}
        title={t(isNarrowed ? "noneFound" : "none")}
        action={isNarrowed && <Button onPress={clear}>{t("clear")}</Button>}
      />
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.contracts.totalCount ?? rows.length })}
      </p>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("name")}</Head>
            <Head>{t("client")}</Head>
            <Head>{t("kind")}</Head>
            <Head>{t("lastDay")}</Head>
            <Head>{t("state")}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((contract) => (
            <Row key={contract.id}>
              <Cell main>
                <Link to="/contrats/$id" params={{ id: contract.id }} className="font-medium hover:underline">
                  {contract.name}
                </Link>
              </Cell>
              <Cell label={t("client")}>{contract.client?.name ?? "–"}</Cell>
              <Cell label={t("kind")}>{contract.kind ? t(`kinds.${contract.kind}`) : "–"}</Cell>
              <Cell label={t("lastDay")}>{contract.lastDay ? <DayOf day={contract.lastDay} /> : t("untilEnded")}</Cell>
              <Cell label={t("state")}>
                <ContractState contract={contract} />
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
