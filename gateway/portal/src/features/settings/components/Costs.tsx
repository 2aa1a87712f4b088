import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CostsQuery } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { Initials } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, useMoney } from "@/ui/time";
import { costsQuery } from "../api/prices";
import { SetCost } from "./SetCost";

export type Costly = CostsQuery["accounts"]["nodes"][number];

/** What an hour of each person costs the agency itself: margins are made of it. */
export function Costs({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("settings.costs");
  const { data, error, refetch } = useQuery(costsQuery());
  return (
    <Section title={t("title")} flush>
      <p className="border-b border-line px-4 py-3 text-sm text-soft">{t("lead")}</p>
      {error && !data ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data ? (
        <Table label={t("title")}>
          <thead>
            <tr>
              <Head>{t("person")}</Head>
              <Head>{t("level")}</Head>
              <Head align="right">{t("hourly")}</Head>
              <Head>{t("since")}</Head>
              <Head>
                <span className="sr-only">{t("actions")}</span>
              </Head>
            </tr>
          </thead>
          <tbody>
            {data.accounts.nodes.map((account) => (
              <Person key={account.id} account={account} mayEdit={mayEdit} />
            ))}
          </tbody>
        </Table>
      ) : (
        <Waiting />
      )}
    </Section>
  );
}

function Person({ account, mayEdit }: { account: Costly; mayEdit: boolean }) {
  const t = useTranslations("settings.costs");
  const levels = useTranslations("contracts.terms.levels");
  const money = useMoney();
  const [isSetting, setIsSetting] = useState(false);
  const name = account.name ?? t("forgotten");
  const current = account.costs.find(({ from }) => from <= today());
  const coming = account.costs.filter(({ from }) => from > today());
  return (
    <Row>
      <Cell main>
        <span className="flex items-center gap-2.5 font-medium">
          <Initials name={name} className="size-7" />
          {name}
        </span>
      </Cell>
      <Cell label={t("level")}>{levels(account.level)}</Cell>
      <Cell label={t("hourly")} align="right">
        {current ? <span className="tabular font-medium">{money(current.hourly)}</span> : <span className="text-soft">{t("unknown")}</span>}
      </Cell>
      <Cell label={t("since")}>
        {current ? <DayOf day={current.from} /> : "–"}
        {coming.map(({ from, hourly }) => (
          <span key={from} className="block text-[0.8125rem] text-soft">
            {t.rich("coming", { price: money(hourly), day: () => <DayOf day={from} /> })}
          </span>
        ))}
      </Cell>
      <Cell align="right">
        {mayEdit && (
          <Button size="small" onPress={() => setIsSetting(true)} aria-label={t("setOf", { name })}>
            {t("set")}
          </Button>
        )}
        {isSetting && <SetCost account={account} name={name} onClose={() => setIsSetting(false)} />}
      </Cell>
    </Row>
  );
}
