import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { ClientArchiveDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({ reason: pipe(string(), trim(), nonEmpty("reasonMissing")) });

export function Archiving({ client, name, onClose }: { client: string; name: string; onClose: () => void }) {
  const t = useTranslations("clients.archive");
  const archive = useCommand(ClientArchiveDocument, ["CLIENT"]);
  const form = useForm({
    schema,
    defaults: { reason: "" },
    submit: async ({ reason }) => {
      await archive.mutateAsync({ client, reason });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title", { name })} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextArea {...form.field("reason")} label={t("reason")} required />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit", { name })}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
