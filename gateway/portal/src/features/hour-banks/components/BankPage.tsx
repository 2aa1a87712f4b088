import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, Scale, SlidersHorizontal } from "lucide-react";
import { lazy, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Aloud } from "@/ui/Aloud";
import { Badge, Fact, Facts } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Page, Section, Trail } from "@/ui/Page";
import { NotHere } from "@/ui/NotHere";
import { Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { Duration, Moment } from "@/ui/time";
import { bankQuery } from "../api/queries";
import { BalanceOf } from "./BalanceOf";
import { BankMenu } from "./BankMenu";
import { CorrectHours } from "./CorrectHours";
import { CreditHours } from "./CreditHours";
import { LotActions } from "./LotActions";
import { LotList } from "./LotList";
import { Statement } from "./Statement";
import { useLotName } from "./lotName";
import { useThresholdName } from "./thresholdName";

const BankDifferences = lazy(() => import("./BankDifferences"));

interface Props {
  id: string;
  at: string | null;
  /** What happened to it: another feature's, shown here. */
  history: ReactNode;
  /** A way to sell hours for it. */
  sell: ReactNode;
}

export function BankPage({ id, at, history, sell }: Props) {
  const t = useTranslations("banks");
  const { data } = useSuspenseQuery(bankQuery(id, at));
  const may = useMay();
  const isTeam = isOfTeam(useViewer());
  const name = useLotName();
  const threshold = useThresholdName();
  const [open, setOpen] = useState<"credit" | "correct" | null>(null);
  const bank = data.hourBank;
  if (!bank) return <NotHere title={t(at ? "notThen" : "gone")} action={<TimeTravel at={at} />} />;
  const mayEdit = !at && !bank.closed && may.edit("HOUR_BANKS");
  const mayCorrect = !at && !bank.closed && may.validate("HOUR_BANKS");
  return (
    <Page
      title={t("of", { client: bank.client?.name ?? t("unnamed") })}
      trail={
        <Trail>
          {[
            bank.client && (
              <Link key="client" to="/clients/$id" params={{ id: bank.client.id }} className="hover:underline">
                {bank.client.name}
              </Link>
            ),
            bank.contract && (
              <Link key="contract" to="/contrats/$id" params={{ id: bank.contract.id }} className="hover:underline">
                {bank.contract.name}
              </Link>
            ),
            <span key="bank">{t("one")}</span>,
          ]}
        </Trail>
      }
      actions={
        <>
          <TimeTravel at={at} differences={at && <BankDifferences id={id} at={at} />} />
          {isTeam && !at && (
            <Link to="/banques/$id/rapprochement" params={{ id }} className={buttonLook({})}>
              <Scale aria-hidden className="size-4" />
              {t("reconciliation.open")}
            </Link>
          )}
          {!at && !bank.closed && sell}
          {mayCorrect && (
            <Button icon={<SlidersHorizontal aria-hidden className="size-4" />} onPress={() => setOpen("correct")}>
              {t("correct.open")}
            </Button>
          )}
          {mayEdit && (
            <Button kind="primary" icon={<Plus aria-hidden className="size-4" />} onPress={() => setOpen("credit")}>
              {t("credit.open")}
            </Button>
          )}
          {mayEdit && <BankMenu bank={bank} mayValidate={mayCorrect} />}
        </>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[22rem_1fr]">
        <div className="flex flex-col gap-5">
          <Section title={t("balance.title")}>
            <Panel>
              <BalanceOf id={id} at={at} />
            </Panel>
          </Section>
          <Section title={t("lots")} flush>
            <LotList lots={bank.lots} action={(lot) => mayCorrect && <LotActions bank={id} lot={lot} />} />
          </Section>
          <Section title={t("about")}>
            <Facts>
              <Fact name={t("opened")}>
                <Moment at={bank.openedAt} form="day" />
              </Fact>
              {bank.sharedWith.length > 0 && (
                <Fact name={t("sharedWith")}>{bank.sharedWith.map((one) => one.name).join(", ")}</Fact>
              )}
              <Fact name={t("watching")}>
                <ul className="flex flex-col gap-1">
                  {bank.thresholds.watching.map((one) => (
                    <li key={`${one.kind}${one.value}`}>
                      <Aloud text={threshold(one)} />
                    </li>
                  ))}
                </ul>
              </Fact>
              {bank.thresholds.crossed.map((one) => (
                <Fact key={one.since} name={t("crossedSince")}>
                  <Badge tone="warn">
                    <span>
                      <Aloud text={one.labels.map(threshold).join(", ")} />
                    </span>
                  </Badge> <Moment at={one.since} />
                </Fact>
              ))}
              {bank.renewalProposed && (
                <Fact name={t("proposed")}>
                  <Duration minutes={bank.renewalProposed.count} />
                </Fact>
              )}
            </Facts>
          </Section>
          {history && (
            <Section title={t("history")} flush>
              <Panel>{history}</Panel>
            </Section>
          )}
        </div>
        <Section title={t("statement")} flush>
          <Panel>
            <Statement bank={id} at={at} isDetailed lotNames={new Map(bank.lots.map((lot) => [lot.id, name(lot)]))} />
          </Panel>
        </Section>
      </div>
      {open === "credit" && <CreditHours bank={id} onClose={() => setOpen(null)} />}
      {open === "correct" && <CorrectHours bank={id} lots={bank.lots} onClose={() => setOpen(null)} />}
    </Page>
  );
}
