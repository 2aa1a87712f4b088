import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Landmark, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Duration, Moment } from "@/ui/time";
import { bankPages } from "../api/queries";

/** All banks, the lowest first. */
export function BankList({ only }: { only: "all" | "low" }) {
  const t = useTranslations("banks");
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(bankPages(only));
  const banks = data.pages.flatMap(({ hourBanks }) => hourBanks.nodes);
  if (banks.length === 0) {
    return <Empty icon={<Landmark aria-hidden className="size-5" />} title={t(only === "low" ? "noneLow" : "none")} />;
  }
  return (
    <>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("client")}</Head>
            <Head>{t("contract")}</Head>
            <Head align="right">{t("left")}</Head>
            <Head>{t("watch")}</Head>
            <Head>{t("changed")}</Head>
          </tr>
        </thead>
        <tbody>
          {banks.map((bank) => (
            <Row key={bank.id}>
              <Cell main>
                <Link to="/banques/$id" params={{ id: bank.id }} className="font-medium hover:underline">
                  {bank.client?.name ?? t("unnamed")}
                </Link>
              </Cell>
              <Cell label={t("contract")}>{bank.contract?.name ?? "–"}</Cell>
              <Cell label={t("left")} align="right">
                <Duration minutes={bank.total.count} className={`font-semibold ${bank.total.count < 0 ? "text-bad" : ""}`} />
              </Cell>
              <Cell label={t("watch")}>
                {bank.thresholds.crossed.length > 0 ? (
                  <Badge tone="warn" icon={<TriangleAlert aria-hidden className="size-3.5" />}>
                    {t("crossed")}
                  </Badge>
                ) : (
                  <span className="text-soft">{t("calm")}</span>
                )}
              </Cell>
              <Cell label={t("changed")}>
                <Moment at={bank.changedAt} form="day" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}
