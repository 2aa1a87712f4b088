import { useTranslations } from "use-intl";
import { check, nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { HourBankCorrectHoursDocument, type LotShownFragment } from "@/gql/graphql";
import { readDuration } from "@/lib/format/duration";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { useLotName } from "./lotName";

const schema = object({
  lot: pipe(string(), nonEmpty()),
  way: picklist(["add", "take"]),
  minutes: pipe(
    string(),
    check((typed) => (readDuration(typed) ?? 0) > 0, "durationWrong"),
  ),
  reason: pipe(string(), trim(), nonEmpty("reasonMissing")),
});

interface Props {
  bank: string;
  lots: readonly LotShownFragment[];
  onClose: () => void;
}

export function CorrectHours({ bank, lots, onClose }: Props) {
  const t = useTranslations("banks.correct");
  const name = useLotName();
  const correct = useCommand(HourBankCorrectHoursDocument, ["HOUR_BANK"]);
  const form = useForm({
    schema,
    defaults: { lot: lots.at(-1)?.id ?? "", way: "take", minutes: "", reason: "" },
    submit: async ({ lot, way, minutes, reason }) => {
      const count = readDuration(minutes) ?? 0;
      await correct.mutateAsync({ bank, lot, reason, minutes: way === "take" ? -count : count });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <Choice {...form.field("lot")} label={t("lot")}>
          {lots.map((lot) => (
            <option key={lot.id} value={lot.id}>
              {name(lot)}
            </option>
          ))}
        </Choice>
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice {...form.field("way")} label={t("way")}>
            <option value="take">{t("take")}</option>
            <option value="add">{t("add")}</option>
          </Choice>
          <TextField {...form.field("minutes")} label={t("hours")} hint={t("hoursHint")} required />
        </div>
        <TextArea {...form.field("reason")} label={t("reason")} hint={t("reasonHint")} required />
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
