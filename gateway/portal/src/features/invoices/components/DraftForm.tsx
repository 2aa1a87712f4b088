import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { object, picklist, string } from "valibot";
import type { InvoiceContentInput } from "@/gql/graphql";
import { useDraftOf, useKept } from "@/lib/drafts";
import { whole } from "@/lib/forms/checks";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { Button } from "@/ui/Button";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { contentOf, deductsOf, linesOf, RULES, wrongIn, type DraftTyped } from "../lib/draft";
import { Deposits } from "./Deposits";
import { DraftLines } from "./DraftLines";

const schema = object({
  lines: string(),
  deducts: string(),
  rule: picklist(RULES),
  days: whole(0, 365),
  day: whole(1, 31),
  reference: string(),
  note: string(),
  exemption: string(),
  deliveryName: string(),
  deliveryLines: string(),
  deliveryPostalCode: string(),
  deliveryCity: string(),
  deliveryCountry: string(),
});

interface Props {
  /** What this browser keeps it under, until it is saved. */
  name: string;
  defaults: DraftTyped;
  currency: string;
  /** Whose deposits may be taken off; none where none may. */
  depositsOf: string | null;
  own: string | null;
  save: (content: InvoiceContentInput) => Promise<unknown>;
  cancel: ReactNode;
}

/** All that a draft says. What it comes to is computed by the server, once it is saved. */
export function DraftForm({ name, defaults, currency, depositsOf, own, save, cancel }: Props) {
  const t = useTranslations("invoices.draft");
  const kept = useDraftOf(name);
  const [begun] = useState(() => kept.read());
  const [isResumed, setIsResumed] = useState(Object.keys(begun).length > 0);
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: { ...defaults, ...begun },
    submit: async (typed) => {
      setIsTried(true);
      if (linesOf(typed).some((line) => wrongIn(line).length > 0)) throw new FieldsWrong();
      await save(contentOf(typed, currency));
      kept.forget();
    },
  });
  useKept(form.form as never, kept);
  const { watch, setValue, reset } = form.form;
  const set = (what: "lines" | "deducts", value: readonly unknown[]) => setValue(what, JSON.stringify(value));
  const linesWrong = form.field("lines").error;
  const startAgain = () => {
    reset(defaults);
    kept.forget();
    setIsResumed(false);
  };
  return (
    <Form form={form} label={t("form")}>
      {isResumed && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-note-line bg-note-soft px-4 py-2 text-sm text-note">
          {t("resumed")}
          <Button kind="link" size="inline" onPress={startAgain}>
            {t("startAgain")}
          </Button>
        </p>
      )}
      <Section title={t("lines")}>
        <div id={form.idOf("lines")} tabIndex={-1} className="flex flex-col gap-3 outline-none">
          {linesWrong && <p className="text-sm font-medium text-bad">{linesWrong}</p>}
          <DraftLines lines={linesOf({ lines: watch("lines") })} onChange={(lines) => set("lines", lines)} currency={currency} isTried={isTried} />
          <p className="text-[0.8125rem] text-soft">{t("totalsHint")}</p>
        </div>
      </Section>
      {depositsOf && <Deposits client={depositsOf} own={own} currency={currency} chosen={deductsOf({ deducts: watch("deducts") })} choose={(ids) => set("deducts", ids)} />}
      <Section title={t("terms")}>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <Choice {...form.field("rule")} label={t("rule")}>
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {t(`rules.${rule}`)}
              </option>
            ))}
          </Choice>
          <TextField {...form.field("days")} label={t("days")} inputMode="numeric" required />
          {watch("rule") === "DAY_OF_MONTH" && <TextField {...form.field("day")} label={t("day")} inputMode="numeric" required />}
          <TextField {...form.field("reference")} className="sm:col-span-3" label={t("reference")} hint={t("referenceHint")} optional />
          <TextField {...form.field("exemption")} className="sm:col-span-3" label={t("exemption")} hint={t("exemptionHint")} optional />
          <TextArea {...form.field("note")} className="sm:col-span-3" label={t("note")} hint={t("noteHint")} rows={3} optional />
        </div>
        <details className="mt-4 rounded-lg border border-line px-4 py-3" open={defaults.deliveryName !== ""}>
          <summary className="cursor-pointer text-sm font-medium">{t("delivery")}</summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            <TextField {...form.field("deliveryName")} className="sm:col-span-2" label={t("deliveryName")} />
            <TextArea {...form.field("deliveryLines")} className="sm:col-span-2" label={t("deliveryLines")} rows={2} />
            <TextField {...form.field("deliveryPostalCode")} label={t("deliveryPostalCode")} />
            <TextField {...form.field("deliveryCity")} label={t("deliveryCity")} />
            <TextField {...form.field("deliveryCountry")} label={t("deliveryCountry")} maxLength={2} />
          </div>
        </details>
      </Section>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" isPending={form.isSubmitting}>
          {t("save")}
        </Button>
        {cancel}
      </div>
    </Form>
  );
}
