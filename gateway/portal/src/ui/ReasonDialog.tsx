import { useTranslations } from "use-intl";
import { object } from "valibot";
import { reason } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { Button } from "./Button";
import { Actions, Dialog } from "./Dialog";
import { TextArea } from "./Field";
import { Form } from "./Form";

const schema = object({ reason });

interface Props {
  title: string;
  /** What comes of it, before it is done. */
  explained: string;
  /** The verb, with the thing. */
  submit: string;
  onSubmit: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** For what cannot be taken back: a question that names the thing, and a reason that stays in the history. */
export default function ReasonDialog({ title, explained, submit, onSubmit, onClose }: Props) {
  const t = useTranslations("ui");
  const form = useForm({
    schema,
    defaults: { reason: "" },
    submit: async (values) => {
      await onSubmit(values.reason);
      onClose();
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose} role="alertdialog">
      <Form form={form}>
        <p className="text-sm text-soft">{explained}</p>
        <TextArea {...form.field("reason")} label={t("reason")} required />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="danger" isPending={form.isSubmitting}>
            {submit}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
