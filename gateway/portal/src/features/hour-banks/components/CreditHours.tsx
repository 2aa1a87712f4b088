import { useTranslations } from "use-intl";
import { check, nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { HourBankCreditHoursDocument } from "@/gql/graphql";
import { readDuration } from "@/lib/format/duration";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({
  source: picklist(["pack", "grant"]),
  minutes: pipe(
    string(),
    check((typed) => (readDuration(typed) ?? 0) > 0, "durationWrong"),
  ),
  label: pipe(string(), trim(), nonEmpty("labelMissing")),
});

export function CreditHours({ bank, onClose }: { bank: string; onClose: () => void }) {
  const t = useTranslations("banks.credit");
  const credit = useCommand(HourBankCreditHoursDocument, ["HOUR_BANK"]);
  const form = useForm({
    schema,
    defaults: { source: "pack", minutes: "", label: "" },
    submit: async ({ source, minutes, label }) => {
      const said = source === "pack" ? { pack: { label } } : { grant: { reason: label } };
      await credit.mutateAsync({ bank, minutes: readDuration(minutes) ?? 0, credit: said });
      toast(t("done"));
      onClose();
    },
  });
  const isPack = form.form.watch("source") === "pack";
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <Choice {...form.field("source")} label={t("source")}>
          <option value="pack">{t("pack")}</option>
          <option value="grant">{t("grant")}</option>
        </Choice>
        <TextField {...form.field("minutes")} label={t("hours")} hint={t("hoursHint")} required inputMode="text" />
        <TextField {...form.field("label")} label={t(isPack ? "label" : "reason")} hint={t("labelHint")} required />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
