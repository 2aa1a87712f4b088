import { FlaskConical } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { AlertRuleChangeDocument, AlertRuleDefineDocument, type AlertRuleShownFragment, type AlertRuleTryInput } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { scopeOf, scopeTyped } from "@/lib/scope/scope";
import { PRIORITIES } from "@/lib/ticket-kinds";
import { Button } from "@/ui/Button";
import { Actions } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { ScopeField } from "@/ui/ScopeField";
import { Empty } from "@/ui/states";
import { toast } from "@/ui/Toasts";
import { ruleSchema, TRIED, type RuleTyped } from "../lib/checks";
import { conditionOf, conditionTyped, shownAs, USUAL_LEVELS, WATCHED, type Watched } from "../lib/condition";
import { ConditionFields } from "./ConditionFields";
import { KindField } from "./KindField";
import { Trial } from "./Trial";
import { useConditionWords } from "./useConditionWords";

interface Props {
  rule: AlertRuleShownFragment | null;
  /** Of which machines a new one begins. */
  of: { client: { id: string } | null; machine: { id: string } | null };
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** What is watched, on which machines, what the ticket says; and what that would have been, before it is kept. */
export function RuleForm({ rule, of, onDone, onCancel }: Props) {
  const t = useTranslations("alertRules.form");
  const priorities = useTranslations("tickets.priority");
  const locale = useLocale();
  const define = useCommand(AlertRuleDefineDocument, ["ALERT_RULE"]);
  const change = useCommand(AlertRuleChangeDocument, ["ALERT_RULE", "MACHINE"]);
  const [tried, setTried] = useState<AlertRuleTryInput | null>(null);
  const form = useForm({
    schema: ruleSchema,
    defaults: {
      name: rule?.name ?? t("usual.PROCESSOR"),
      subject: rule?.subject ?? t("usual.PROCESSOR"),
      description: rule?.description ?? "",
      priority: rule?.priority ?? "NORMAL",
      ...scopeTyped(rule ?? of),
      ...conditionTyped(rule?.condition ?? null, locale),
    },
    submit: async ({ name, subject, description, priority, ...typed }) => {
      const terms = { name, subject, description, priority, condition: conditionOf(typed), ...scopeOf(typed) };
      const made = rule ? (await change.mutateAsync({ rule: rule.id, ...terms })) && rule.id : (await define.mutateAsync(terms)).made;
      toast(t(rule ? "changed" : "kept"));
      if (made) onDone(made);
    },
  });
  const { watch, setValue, trigger } = form.form;
  const typed = watch();
  const set = (to: Partial<RuleTyped>) => {
    for (const [name, value] of Object.entries(to)) setValue(name as keyof RuleTyped, value as never, { shouldValidate: form.attempts > 0 });
  };
  /** What nobody wrote over is called by what is watched. */
  const named = (what: Watched) => {
    const isUsual = (text: string) => text === "" || WATCHED.some((one) => text === t(`usual.${one}`));
    return { ...(isUsual(typed.name) && { name: t(`usual.${what}`) }), ...(isUsual(typed.subject) && { subject: t(`usual.${what}`) }) };
  };
  const input: AlertRuleTryInput = { condition: conditionOf(typed), ...scopeOf(typed) };
  const tryIt = async () => {
    if (await trigger([...TRIED], { shouldFocus: true })) setTried(input);
  };
  return (
    <Form form={form} className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
      <div className="flex min-w-0 flex-col gap-5">
        <Section title={t("what")}>
          <div className="flex flex-col gap-4">
            <KindField kind={typed.kind} choose={(kind) => set({ kind, ...named(kind === "threshold" ? typed.measure : kind) })} />
            <ConditionFields typed={typed} field={form.field} chooseMeasure={(measure) => set({ measure, ...USUAL_LEVELS[measure], ...named(measure) })} />
            <Sentence typed={typed} />
          </div>
        </Section>
        <Section title={t("where")}>
          <ScopeField
            legend={t("scope")}
            value={typed}
            onChange={set}
            idOf={form.idOf}
            errors={{ client: form.field("client").error, machine: form.field("machine").error }}
          />
        </Section>
        <Section title={t("ticket")}>
          <div className="flex flex-col gap-4">
            <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
            <div className="grid items-end gap-4 sm:grid-cols-[1fr_11rem]">
              <TextField {...form.field("subject")} label={t("subject")} hint={t("subjectHint")} required />
              <Choice {...form.field("priority")} label={t("priority")}>
                {PRIORITIES.map((one) => (
                  <option key={one} value={one}>
                    {priorities(one)}
                  </option>
                ))}
              </Choice>
            </div>
            <TextArea {...form.field("description")} label={t("description")} hint={t("descriptionHint")} optional />
          </div>
        </Section>
      </div>
      <div className="flex min-w-0 flex-col gap-5 lg:sticky lg:top-20">
        <Section title={t("try")}>
          <Trying tried={tried} isSame={JSON.stringify(tried) === JSON.stringify(input)} tryIt={() => void tryIt()} />
        </Section>
        <p className="text-sm text-soft">{t(rule?.enabled ? "changeHint" : "keptOff")}</p>
        <Actions>
          <Button onPress={onCancel}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </div>
    </Form>
  );
}

/** The whole of it read back, once it can be. */
function Sentence({ typed }: { typed: RuleTyped }) {
  const words = useConditionWords();
  const { kind, service, containing } = typed;
  if ((kind === "serviceDown" && !service.trim()) || (kind === "logLines" && !containing.trim())) return null;
  return <p className="rounded-lg bg-sunken px-3.5 py-2.5 text-sm">{words(shownAs(conditionOf(typed)))}</p>;
}

function Trying({ tried, isSame, tryIt }: { tried: AlertRuleTryInput | null; isSame: boolean; tryIt: () => void }) {
  const t = useTranslations("alertRules.trial");
  if (!tried) {
    return (
      <Empty icon={<FlaskConical aria-hidden className="size-5" />} title={t("notYet")} action={<Button onPress={tryIt}>{t("submit")}</Button>}>
        {t("hint")}
      </Empty>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {!isSame && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg bg-note-soft px-3.5 py-2.5 text-sm text-note">
          <span className="flex-1 basis-40">{t("older")}</span>
          <Button size="small" onPress={tryIt}>
            {t("again")}
          </Button>
        </div>
      )}
      <Trial input={tried} />
    </div>
  );
}
