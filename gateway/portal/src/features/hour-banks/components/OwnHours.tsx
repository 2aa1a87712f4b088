import { useSuspenseQuery } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Page, Section } from "@/ui/Page";
import { Empty, Panel } from "@/ui/states";
import { ownBanks } from "../api/queries";
import { BankCard, type OwnBank } from "./BankCard";
import { LotList } from "./LotList";
import { Statement } from "./Statement";
import { useLotName } from "./lotName";

/** The client's own hours: what is left, from which purchases, and where each hour went. */
export function OwnHours({ report }: { report: ReactNode }) {
  const t = useTranslations("hours");
  const { data } = useSuspenseQuery(ownBanks());
  const banks = data.hourBanks.nodes;
  return (
    <Page title={t("title")} lead={t("lead")} actions={report}>
      {banks.length === 0 ? (
        <Empty icon={<Clock aria-hidden className="size-5" />} title={t("none")}>
          {t("noneHint")}
        </Empty>
      ) : (
        <div className="flex flex-col gap-8">
          {banks.map((bank) => (
            <One key={bank.id} bank={bank} showName={banks.length > 1} />
          ))}
        </div>
      )}
    </Page>
  );
}

function One({ bank, showName }: { bank: OwnBank; showName: boolean }) {
  const t = useTranslations("hours");
  const name = useLotName();
  const lotNames = new Map(bank.lots.map((lot) => [lot.id, name(lot)]));
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[22rem_1fr]">
      <div className="flex flex-col gap-5">
        <Section title={t("leftTitle")}>
          <BankCard bank={bank} showName={showName} />
        </Section>
        <Section title={t("lots.title")} flush>
          <LotList lots={bank.lots} />
        </Section>
      </div>
      <Section title={t("statement.title")} flush>
        <Panel>
          <Statement bank={bank.id} at={null} lotNames={lotNames} isDetailed={false} />
        </Panel>
      </Section>
    </div>
  );
}
