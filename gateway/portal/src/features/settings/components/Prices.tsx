import { useSuspenseQuery } from "@tanstack/react-query";
import { Coins, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { PriceListShownFragment } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { Empty, Panel } from "@/ui/states";
import { DayOf, Duration, useMoney } from "@/ui/time";
import { pricesQuery } from "../api/prices";
import { Costs } from "./Costs";
import { TimeLocking } from "./TimeLocking";

const SetPrices = lazy(() => import("./SetPrices"));

/** What an hour costs: the client outside any contract, and the agency itself. */
export function Prices() {
  const may = useMay();
  const seesPrices = may.see("CONTRACTS");
  return (
    <div className="flex flex-col gap-5">
      <div className={`grid items-start gap-5 ${seesPrices ? "lg:grid-cols-[1fr_24rem]" : ""}`}>
        {seesPrices && (
          <Panel>
            <PriceLists />
          </Panel>
        )}
        <Panel>
          <TimeLocking mayEdit={may.validate("ACCOUNTS")} />
        </Panel>
      </div>
      {may.see("ACCOUNTING") && may.see("ACCOUNTS") && <Costs mayEdit={may.validate("ACCOUNTS")} />}
    </div>
  );
}

function PriceLists() {
  const t = useTranslations("settings.prices");
  const may = useMay();
  const { data } = useSuspenseQuery(pricesQuery());
  const [isSetting, setIsSetting] = useState(false);
  const tenant = data.me?.tenant;
  const lists = tenant?.prices ?? [];
  const current = lists.find(({ from }) => from <= today()) ?? null;
  return (
    <Section
      title={t("title")}
      flush
      actions={
        may.validate("CONTRACTS") && (
          <Button size="small" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsSetting(true)}>
            {t("set.open")}
          </Button>
        )
      }
    >
      <p className="border-b border-line px-4 py-3 text-sm text-soft">{t("lead")}</p>
      {lists.length === 0 ? (
        <Empty icon={<Coins aria-hidden className="size-5" />} title={t("none")}>
          {t("noneHint")}
        </Empty>
      ) : (
        <ul className="divide-y divide-line">
          {lists.map((list) => (
            <li key={list.from} className="flex flex-col gap-2.5 px-4 py-3.5">
              <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                {t.rich("from", { day: () => <DayOf day={list.from} /> })}
                {list === current && <Badge tone="good">{t("current")}</Badge>}
                {list.from > today() && <Badge tone="info">{t("coming")}</Badge>}
              </p>
              <PriceList list={list} />
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        {isSetting && tenant && <SetPrices last={lists[0] ?? null} currency={tenant.currency} onClose={() => setIsSetting(false)} />}
      </Suspense>
    </Section>
  );
}

function PriceList({ list }: { list: PriceListShownFragment }) {
  const t = useTranslations("contracts.terms");
  const money = useMoney();
  const { rates, step, minimum } = list;
  return (
    <Facts>
      <Fact name={t("rate")}>{t("perHour", { price: money(rates.default) })}</Fact>
      {rates.lines.map(({ class: timeClass, level, hourly }) => (
        <Fact
          key={`${timeClass}${level}`}
          name={[timeClass && t(`classes.${timeClass}`), level && t(`levels.${level}`)].filter(Boolean).join(", ")}
        >
          {t("perHour", { price: money(hourly) })}
        </Fact>
      ))}
      <Fact name={t("step")}>
        {step.count > 0 ? t.rich("roundedUp", { step: () => <Duration minutes={step.count} /> }) : t("exact")}
      </Fact>
      {minimum.count > 0 && (
        <Fact name={t("minimum")}>
          <Duration minutes={minimum.count} />
        </Fact>
      )}
    </Facts>
  );
}
