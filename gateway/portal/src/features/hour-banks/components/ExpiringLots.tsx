import { useSuspenseInfiniteQuery, useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { daysUntil, plusDays } from "@/lib/format/instants";
import { today } from "@/lib/format/today";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, Duration } from "@/ui/time";
import { bankOf, expiringPages } from "../api/expiring";
import { useLotName } from "./lotName";

/** As far as one looks ahead to speak of a renewal in time. */
const DAYS = 60;

/** Hours that were paid for and will be lost, the soonest first. */
export function ExpiringLots() {
  const t = useTranslations("banks.expiring");
  const name = useLotName();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(expiringPages(plusDays(today(), DAYS)));
  const lots = data.pages.flatMap(({ expiringLots }) => expiringLots.nodes);
  const banks = useSuspenseQueries({ queries: [...new Set(lots.map(({ bank }) => bank))].map(bankOf) });
  const whose = new Map(banks.flatMap(({ data: { hourBank } }) => (hourBank ? [[hourBank.id, hourBank] as const] : [])));
  if (lots.length === 0) return <Empty icon={<CalendarCheck aria-hidden className="size-5" />} title={t("none", { days: DAYS })} />;
  return (
    <>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("client")}</Head>
            <Head>{t("lot")}</Head>
            <Head align="right">{t("left")}</Head>
            <Head>{t("lastDay")}</Head>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <Row key={lot.id}>
              <Cell main>
                <Link to="/banques/$id" params={{ id: lot.bank }} className="font-medium hover:underline">
                  {whose.get(lot.bank)?.client?.name ?? t("unnamed")}
                </Link>
              </Cell>
              <Cell label={t("lot")}>{name(lot)}</Cell>
              <Cell label={t("left")} align="right">
                <Duration minutes={lot.remaining.count} className="font-semibold" />
              </Cell>
              <Cell label={t("lastDay")}>
                {lot.lastDay && (
                  <>
                    <DayOf day={lot.lastDay} /> <span className="text-soft">· {t("within", { count: daysUntil(lot.lastDay, today()) })}</span>
                  </>
                )}
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
