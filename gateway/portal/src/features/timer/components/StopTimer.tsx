import { useTranslations } from "use-intl";
import { check, object, pipe, string } from "valibot";
import { TimerDiscardDocument, TimerStopDocument } from "@/gql/graphql";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";

const schema = object({
  worked: pipe(
    string(),
    check((typed) => readDuration(typed) !== null, "durationWrong"),
  ),
  note: string(),
});

/** What was measured may be put right before it is saved. */
export default function StopTimer({ minutes, note, onClose }: { minutes: number; note: string; onClose: () => void }) {
  const t = useTranslations("timer");
  const say = useSay();
  const about = ["TIME_ENTRY", "TICKET"] as const;
  const stop = useCommand(TimerStopDocument, about);
  const discard = useCommand(TimerDiscardDocument, about);
  const form = useForm({
    schema,
    defaults: { worked: writtenDuration(Math.max(minutes, 1)), note },
    submit: async (values) => {
      await stop.mutateAsync({ note: values.note, worked: readDuration(values.worked) });
      toast(t("saved"));
      onClose();
    },
  });
  const drop = async () => {
    if (await say(discard.mutateAsync({}), t("discarded"))) onClose();
  };
  return (
    <Dialog title={t("stopTitle")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("worked")} label={t("worked")} required />
        <TextArea {...form.field("note")} label={t("note")} hint={t("noteHint")} />
        <Actions>
          <Button kind="quiet" className="sm:mr-auto" isPending={discard.isPending} onPress={() => void drop()}>
            {t("discard")}
          </Button>
          <Button onPress={onClose}>{t("goOn")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
