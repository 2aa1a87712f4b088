import { useTranslations } from "use-intl";
import { check, isoDate, object, picklist, pipe, string } from "valibot";
import { TimeEntryLogDocument } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { readDuration } from "@/lib/format/duration";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { CLASSES } from "@/lib/time-classes";

const schema = object({
  dateOfWork: pipe(string(), isoDate("dayMissing")),
  worked: pipe(
    string(),
    check((typed) => (readDuration(typed) ?? 0) > 0, "durationWrong"),
  ),
  class: picklist(CLASSES),
  note: string(),
});

/** Time on a ticket: client and contract are the ticket's. */
export default function LogOnTicketForm({ ticket, number, onClose }: { ticket: string; number: number; onClose: () => void }) {
  const t = useTranslations("time.form");
  const classes = useTranslations("time.classes");
  const log = useCommand(TimeEntryLogDocument, ["TIME_ENTRY", "TICKET"]);
  const form = useForm({
    schema,
    defaults: { dateOfWork: today(), worked: "", class: "BILLABLE", note: "" },
    submit: async ({ worked, ...rest }) => {
      await log.mutateAsync({ ticket, worked: readDuration(worked) ?? 0, ...rest });
      toast(t("saved"));
      onClose();
    },
  });
  return (
    <Dialog title={t("logOn", { number })} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("worked")} label={t("worked")} placeholder="1h30" required />
        <TextArea {...form.field("note")} label={t("note")} hint={t("noteHint")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field("dateOfWork")} label={t("day")} type="date" max={today()} required />
          <Choice {...form.field("class")} label={t("class")}>
            {CLASSES.map((one) => (
              <option key={one} value={one}>
                {classes(one)}
              </option>
            ))}
          </Choice>
        </div>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
