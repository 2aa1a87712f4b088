import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Building2, SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ClientFilter } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Duration } from "@/ui/time";
import { clientPages } from "../api/queries";

interface Props {
  filter: ClientFilter;
  clear: () => void;
}

export function ClientList({ filter, clear }: Props) {
  const t = useTranslations("clients");
  const list = useInfiniteQuery({ ...clientPages(filter), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap(({ clients }) => clients.nodes) ?? [];
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) {
    const isNarrowed = Boolean(filter.search || filter.parent || filter.partner);
    return isNarrowed ? (
      <Empty
        icon={<SearchX aria-hidden className="size-5" />}
        title={filter.search ? t("noneFound", { search: filter.search }) : t("noneSuch")}
        action={<Button onPress={clear}>{t("clear")}</Button>}
      />
    ) : (
      <Empty icon={<Building2 aria-hidden className="size-5" />} title={t(filter.archived ? "noneArchived" : "none")} />
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.clients.totalCount ?? rows.length })}
      </p>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("name")}</Head>
            <Head>{t("number")}</Head>
            <Head>{t("contact")}</Head>
            <Head>{t("sector")}</Head>
            <Head align="right">{t("hours")}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((client) => {
            const contact = client.contacts.find(({ primary }) => primary) ?? client.contacts[0];
            return (
              <Row key={client.id}>
                <Cell main>
                  <Link to="/clients/$id" params={{ id: client.id }} className="font-medium hover:underline">
                    {client.name}
                  </Link>
                </Cell>
                <Cell label={t("number")}>
                  <span className="tabular text-soft">{client.number ?? "–"}</span>
                </Cell>
                <Cell label={t("contact")}>
                  {contact?.name ?? "–"}
                  {contact?.phone && <span className="text-soft"> · {contact.phone}</span>}
                </Cell>
                <Cell label={t("sector")}>{client.sector ?? "–"}</Cell>
                <Cell label={t("hours")} align="right">
                  {client.hourBanks.length === 0 ? "–" : null}
                  {client.hourBanks.map((bank) => (
                    <Duration key={bank.id} minutes={bank.total.count} className={bank.total.count < 0 ? "text-bad" : ""} />
                  ))}
                </Cell>
              </Row>
            );
          })}
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
