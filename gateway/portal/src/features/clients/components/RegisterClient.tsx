import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { ClientRegisterDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";

const schema = object({ name: pipe(string(), trim(), nonEmpty("nameMissing")), number: string(), siren: string() });

export function RegisterClient({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const t = useTranslations("clients.register");
  const register = useCommand(ClientRegisterDocument, ["CLIENT"]);
  const form = useForm({
    schema,
    defaults: { name: "", number: "", siren: "" },
    submit: async ({ name, number, siren }) => {
      const { made } = await register.mutateAsync({ name, number: number || null, siren: siren || null });
      if (made) onDone(made);
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} required />
        <TextField {...form.field("number")} label={t("number")} hint={t("numberHint")} optional />
        <TextField {...form.field("siren")} label={t("siren")} hint={t("sirenHint")} inputMode="numeric" optional />
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
