// What a contract says of time and prices, as fields: for a new contract and for other terms alike.

import { useLocale, useTranslations } from "use-intl";
import { useState } from "react";
import { picklist } from "valibot";
import type { ClassRuleInput, ContractKind, ContractTermsInput, TermsShownFragment, TimeClass, Treatment } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { amount, anyDuration } from "@/lib/forms/checks";
import { FieldsWrong } from "@/lib/forms/useForm";
import { CLASSES } from "@/lib/time-classes";
import { Choice, TextField } from "@/ui/Field";
import { areRatesGood, RateLines, rateLines, ratesOf } from "@/ui/RateLines";
import { SubscriptionFields, isSubscriptionGood, subscriptionOf, subscriptionTyped } from "./SubscriptionFields";

export const KINDS = ["HOUR_BANK", "SUBSCRIPTION", "TIME_AND_MATERIAL"] as const satisfies readonly ContractKind[];
const OVERDRAFTS = ["SPLIT_TO_BILLABLE", "ALLOW_NEGATIVE", "REFUSE"] as const;
const USABLES = ["FROM_VALIDATION", "ONCE_PAID"] as const;
const TREATMENTS = ["DEBITED", "BILLED", "UNCOUNTED"] as const satisfies readonly Treatment[];
const AT_MOST = 1000;

/** Fields that a form checks; the rest has states of its own. */
export const termsEntries = {
  kind: picklist(KINDS),
  hourly: amount,
  step: anyDuration,
  minimum: anyDuration,
  overdraft: picklist(OVERDRAFTS),
  usable: picklist(USABLES),
};

export type TermsTyped = {
  kind: ContractKind;
  hourly: string;
  step: string;
  minimum: string;
  overdraft: (typeof OVERDRAFTS)[number];
  usable: (typeof USABLES)[number];
};

interface Rule {
  treatment: Treatment | "";
  percent: string;
}
type Rules = Record<TimeClass, Rule>;

export function termsTyped(terms: TermsShownFragment | null, locale: string): TermsTyped {
  return {
    kind: terms?.kind ?? "HOUR_BANK",
    hourly: terms ? typedAmount(terms.rates.default.amount, locale) : "",
    step: terms?.step.count ? writtenDuration(terms.step.count) : "",
    minimum: terms?.minimum.count ? writtenDuration(terms.minimum.count) : "",
    overdraft: terms?.overdraft ?? "SPLIT_TO_BILLABLE",
    usable: terms?.usable ?? "FROM_VALIDATION",
  };
}

/** What the fields beside the form's own hold, and what comes of all of them. */
export function useTerms(terms: TermsShownFragment | null, currency: string) {
  const locale = useLocale();
  const [lines, setLines] = useState(() => rateLines(terms?.rates.lines ?? [], locale));
  const [rules, setRules] = useState(() => rulesTyped(terms));
  const [subscription, setSubscription] = useState(() => subscriptionTyped(terms?.subscription ?? null, locale));
  const [isTried, setIsTried] = useState(false);
  const isGood = (kind: ContractKind) =>
    areRatesGood(lines) && areRulesGood(rules) && (kind !== "SUBSCRIPTION" || isSubscriptionGood(subscription));
  const read = (typed: TermsTyped): ContractTermsInput => {
    setIsTried(true);
    if (!isGood(typed.kind)) throw new FieldsWrong();
    return {
      kind: typed.kind,
      step: readDuration(typed.step) ?? 0,
      minimum: readDuration(typed.minimum) ?? 0,
      overdraft: typed.overdraft,
      usable: typed.usable,
      classes: rulesOf(rules),
      rates: { default: { amount: readAmount(typed.hourly) ?? "0", currency }, lines: ratesOf(lines, currency) },
      subscription: typed.kind === "SUBSCRIPTION" ? subscriptionOf(subscription, currency) : null,
    };
  };
  return { lines, setLines, rules, setRules, subscription, setSubscription, isTried, read, currency };
}

function rulesTyped(terms: TermsShownFragment | null): Rules {
  const of = (one: TimeClass): Rule => {
    const known = terms?.classes.find((rule) => rule.class === one);
    return known ? { treatment: known.treatment, percent: String(known.percent) } : { treatment: "", percent: "100" };
  };
  return Object.fromEntries(CLASSES.map((one) => [one, of(one)])) as Rules;
}

function isPercentGood({ treatment, percent }: Rule): boolean {
  return treatment === "" || (/^\d{1,4}$/.test(percent.trim()) && Number(percent) >= 1 && Number(percent) <= AT_MOST);
}

function areRulesGood(rules: Rules): boolean {
  return Object.values(rules).every(isPercentGood);
}

function rulesOf(rules: Rules): ClassRuleInput[] {
  return CLASSES.flatMap((one) => {
    const { treatment, percent } = rules[one];
    return treatment === "" ? [] : [{ class: one, treatment, percent: Number(percent) }];
  });
}

interface Props {
  form: { field: (name: keyof TermsTyped) => object; kind: ContractKind };
  terms: ReturnType<typeof useTerms>;
  /** A contract keeps what is sold. */
  isKindFixed: boolean;
}

export function TermsFields({ form, terms, isKindFixed }: Props) {
  const t = useTranslations("contracts.terms");
  const set = useTranslations("contracts.set");
  const kinds = useTranslations("contracts.kinds");
  const { kind, field } = form;
  const hasHours = kind === "HOUR_BANK" || (kind === "SUBSCRIPTION" && terms.subscription.perMonth.trim() !== "");
  return (
    <>
      {!isKindFixed && (
        <Choice {...field("kind")} label={set("kind")} hint={set(`kindHints.${kind}`)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {kinds(one)}
            </option>
          ))}
        </Choice>
      )}
      {kind === "SUBSCRIPTION" && (
        <SubscriptionFields typed={terms.subscription} onChange={terms.setSubscription} currency={terms.currency} isTried={terms.isTried} />
      )}
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField {...field("hourly")} label={set("hourly", { currency: terms.currency })} hint={set("hourlyHint")} inputMode="decimal" required />
        <TextField {...field("step")} label={set("step")} hint={set("stepHint")} optional />
        <TextField {...field("minimum")} label={set("minimum")} hint={set("minimumHint")} optional />
      </div>
      <RateLines lines={terms.lines} onChange={terms.setLines} currency={terms.currency} isTried={terms.isTried} />
      {hasHours && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice {...field("overdraft")} label={set("overdraft")}>
            {OVERDRAFTS.map((one) => (
              <option key={one} value={one}>
                {t(`overdrafts.${one}`)}
              </option>
            ))}
          </Choice>
          {kind === "HOUR_BANK" && (
            <Choice {...field("usable")} label={t("usable")}>
              {USABLES.map((one) => (
                <option key={one} value={one}>
                  {t(`usables.${one}`)}
                </option>
              ))}
            </Choice>
          )}
        </div>
      )}
      <ClassFields rules={terms.rules} onChange={terms.setRules} isTried={terms.isTried} />
    </>
  );
}

interface ClassProps {
  rules: Rules;
  onChange: (rules: Rules) => void;
  isTried: boolean;
}

/** Where the time of each class goes; most contracts leave all of them as usual. */
function ClassFields({ rules, onChange, isTried }: ClassProps) {
  const t = useTranslations("contracts.set");
  const terms = useTranslations("contracts.terms");
  const change = (one: TimeClass, to: Partial<Rule>) => onChange({ ...rules, [one]: { ...rules[one], ...to } });
  return (
    <details className="rounded-lg border border-line px-4 py-3" open={Object.values(rules).some(({ treatment }) => treatment !== "")}>
      <summary className="cursor-pointer text-sm font-medium">{t("classes")}</summary>
      <p className="mt-1 text-[0.8125rem] text-soft">{t("classesHint")}</p>
      <div className="mt-3 flex flex-col gap-3">
        {CLASSES.map((one) => (
          <div key={one} role="group" aria-label={terms(`classes.${one}`)} className="grid items-end gap-2 sm:grid-cols-[1fr_9rem]">
            <Choice
              label={terms(`classes.${one}`)}
              value={rules[one].treatment}
              onChange={(event) => change(one, { treatment: event.target.value as Treatment | "" })}
            >
              <option value="">{t("usual")}</option>
              {TREATMENTS.map((treatment) => (
                <option key={treatment} value={treatment}>
                  {terms(`treatments.${treatment}`)}
                </option>
              ))}
            </Choice>
            {rules[one].treatment !== "" && (
              <TextField
                label={t("percent")}
                inputMode="numeric"
                value={rules[one].percent}
                error={isTried && !isPercentGood(rules[one]) ? t("percentWrong") : undefined}
                onChange={(event) => change(one, { percent: event.target.value })}
              />
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

