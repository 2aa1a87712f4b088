import { useTranslations } from "use-intl";
import { check, object, picklist, pipe, string } from "valibot";
import { TimerChangeDocument, type RunningTimerQuery } from "@/gql/graphql";
import { localMoment } from "@/lib/format/today";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { CLASSES } from "@/lib/time-classes";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({
  startedAt: pipe(
    string(),
    check((typed) => !Number.isNaN(Date.parse(typed)), "dayMissing"),
  ),
  class: picklist(CLASSES),
  note: string(),
});

type Timer = NonNullable<RunningTimerQuery["timer"]>;

/** The clock goes on, begun at another time or as work of another class. */
export default function ChangeTimer({ timer, onClose }: { timer: Timer; onClose: () => void }) {
  const t = useTranslations("timer");
  const classes = useTranslations("time.classes");
  const change = useCommand(TimerChangeDocument, ["TIME_ENTRY"]);
  const began = localMoment(new Date(timer.startedAt));
  const form = useForm({
    schema,
    defaults: { startedAt: began, class: timer.class, note: timer.note ?? "" },
    submit: async ({ startedAt, note, class: of }) => {
      await change.mutateAsync({
        note,
        class: of,
        client: timer.client?.id ?? null,
        contract: timer.contract?.id ?? null,
        ticket: timer.ticket?.id ?? null,
        // To the minute is coarser than what is kept: what was not touched stays.
        ...(startedAt === began ? {} : { startedAt: new Date(startedAt).toISOString() }),
      });
      toast(t("changed"));
      onClose();
    },
  });
  return (
    <Dialog title={t("changeTitle")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("startedAt")} label={t("startedAt")} hint={t("startedHint")} type="datetime-local" required />
        <Choice {...form.field("class")} label={t("class")}>
          {CLASSES.map((one) => (
            <option key={one} value={one}>
              {classes(one)}
            </option>
          ))}
        </Choice>
        <TextArea {...form.field("note")} label={t("note")} hint={t("noteHint")} />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("saveChange")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
