import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FlaskConical, Pencil } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { AlertRuleShownFragment } from "@/gql/graphql";
import { Fact, Facts } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { NotHere } from "@/ui/NotHere";
import { Page, Section } from "@/ui/Page";
import { Empty, Panel } from "@/ui/states";
import { Moment } from "@/ui/time";
import { ruleQuery } from "../api/queries";
import { inputOf } from "../lib/condition";
import { RuleOf } from "./RuleOf";
import { RuleState } from "./RuleState";
import { RuleTrail } from "./RuleTrail";
import { Switching } from "./Switching";
import { Trial } from "./Trial";
import { useConditionWords } from "./useConditionWords";

interface Props {
  id: string;
  mayEdit: boolean;
  /** What other features know of it. */
  alerts: ReactNode;
  history: ReactNode;
}

export function RulePage({ id, mayEdit, alerts, history }: Props) {
  const t = useTranslations("alertRules");
  const { data } = useSuspenseQuery(ruleQuery(id));
  const rule = data.alertRule;
  if (!rule) return <NotHere title={t("gone")} />;
  return (
    <Page
      title={rule.name}
      trail={<RuleTrail here={t("one")} />}
      lead={
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <RuleState enabled={rule.enabled} />
          <span>{t.rich("since", { moment: () => <Moment at={rule.changedAt} /> })}</span>
        </p>
      }
      actions={
        mayEdit && (
          <>
            <Switching rule={rule} />
            <Link to="/machines/regles/$id/modifier" params={{ id }} className={buttonLook({})}>
              <Pencil aria-hidden className="size-4" />
              {t("change")}
            </Link>
          </>
        )
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <About rule={rule} />
        <div className="flex min-w-0 flex-col gap-5">
          <Section title={t("trial.title")}>
            <Trying rule={rule} />
          </Section>
          <Section title={t("raised")} flush>
            <Panel>{alerts}</Panel>
          </Section>
          <Section title={t("history")} flush>
            <Panel>{history}</Panel>
          </Section>
        </div>
      </div>
    </Page>
  );
}

function About({ rule }: { rule: AlertRuleShownFragment }) {
  const t = useTranslations("alertRules");
  const priorities = useTranslations("tickets.priority");
  const words = useConditionWords();
  return (
    <Section title={t("about")}>
      <p className="mb-4">{words(rule.condition)}</p>
      <Facts>
        <Fact name={t("columns.of")}>
          <RuleOf rule={rule} />
        </Fact>
        <Fact name={t("form.subject")}>{rule.subject}</Fact>
        <Fact name={t("columns.priority")}>{priorities(rule.priority)}</Fact>
        {rule.description && (
          <Fact name={t("form.description")}>
            <span className="whitespace-pre-line">{rule.description}</span>
          </Fact>
        )}
        <Fact name={t("defined")}>
          <Moment at={rule.definedAt} />
        </Fact>
      </Facts>
    </Section>
  );
}

/** Nothing is read before somebody wants it: it is a quarter of measures. */
function Trying({ rule }: { rule: AlertRuleShownFragment }) {
  const t = useTranslations("alertRules.trial");
  const locale = useLocale();
  const [isTried, setIsTried] = useState(false);
  if (isTried) return <Trial input={{ condition: inputOf(rule.condition, locale), client: rule.client?.id ?? null, machine: rule.machine?.id ?? null }} />;
  return (
    <Empty
      icon={<FlaskConical aria-hidden className="size-5" />}
      title={t("notYet")}
      action={<Button onPress={() => setIsTried(true)}>{t("submit")}</Button>}
    >
      {t("hint")}
    </Empty>
  );
}
