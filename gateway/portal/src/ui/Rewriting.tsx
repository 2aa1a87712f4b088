import { useTranslations } from "use-intl";
import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { useDraftOf, useKept } from "@/lib/drafts";
import { useForm } from "@/lib/forms/useForm";
import { Button } from "./Button";
import { Actions, Dialog } from "./Dialog";
import { TextArea, TextField } from "./Field";
import { Form } from "./Form";

const schema = object({
  subject: pipe(string(), trim(), nonEmpty("subjectMissing"), maxLength(200, "subjectLong")),
  description: string(),
});

interface Props {
  ticket: { id: string; subject: string | null; description: string | null };
  /** What somebody may do about it, and until when. */
  explained: string;
  onSubmit: (values: { subject: string; description: string }) => Promise<unknown>;
  onClose: () => void;
}

/** The request, said otherwise. */
export default function Rewriting({ ticket, explained, onSubmit, onClose }: Props) {
  const t = useTranslations("rewriting");
  const draft = useDraftOf(`rewriting.${ticket.id}`);
  const form = useForm({
    schema,
    defaults: { subject: ticket.subject ?? "", description: ticket.description ?? "", ...draft.read() },
    submit: async (values) => {
      await onSubmit(values);
      draft.forget();
      onClose();
    },
  });
  useKept(form.form as never, draft);
  const leave = () => {
    draft.forget();
    onClose();
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <p className="text-sm text-soft">{explained}</p>
        <TextField {...form.field("subject")} label={t("subject")} required />
        <TextArea {...form.field("description")} label={t("description")} rows={8} optional />
        <Actions>
          <Button onPress={leave}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
