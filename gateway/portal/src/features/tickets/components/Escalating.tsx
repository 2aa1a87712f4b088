import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { TicketChangeStatusDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { Form } from "@/ui/Form";

const schema = object({ reason: pipe(string(), trim(), nonEmpty("reasonMissing")) });

export default function Escalating({ ticket, onClose }: { ticket: string; onClose: () => void }) {
  const t = useTranslations("tickets.escalate");
  const change = useCommand(TicketChangeStatusDocument, ["TICKET"]);
  const form = useForm({
    schema,
    defaults: { reason: "" },
    submit: async ({ reason }) => {
      await change.mutateAsync({ ticket, to: "ESCALATED", reason });
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextArea {...form.field("reason")} label={t("reason")} required />
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
