import { useTranslations } from "use-intl";
import { nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { ClientAddContactDocument, ClientChangeContactDocument, type ContactShownFragment } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({
  name: pipe(string(), trim(), nonEmpty("nameMissing")),
  role: string(),
  mail: string(),
  phone: string(),
  availability: string(),
  language: picklist(["FRENCH", "ENGLISH"]),
});

interface Props {
  client: string;
  contact: ContactShownFragment | null;
  onClose: () => void;
}

export function ContactForm({ client, contact, onClose }: Props) {
  const t = useTranslations("clients.contacts");
  const add = useCommand(ClientAddContactDocument, ["CLIENT"]);
  const change = useCommand(ClientChangeContactDocument, ["CLIENT"]);
  const form = useForm({
    schema,
    defaults: {
      name: contact?.name ?? "",
      role: contact?.role ?? "",
      mail: contact?.mail ?? "",
      phone: contact?.phone ?? "",
      availability: contact?.availability ?? "",
      language: contact?.language ?? "FRENCH",
    },
    submit: async ({ name, role, mail, phone, availability, language }) => {
      const details = { name, role, mail: mail || null, phone: phone || null, availability: availability || null, language };
      if (contact) await change.mutateAsync({ client, contact: contact.id, details });
      else await add.mutateAsync({ client, details });
      toast(t("saved"));
      onClose();
    },
  });
  return (
    <Dialog title={t(contact ? "edit" : "add")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} required autoComplete="off" />
        <TextField {...form.field("role")} label={t("role")} optional />
        <TextField {...form.field("mail")} label={t("mail")} type="email" optional />
        <TextField {...form.field("phone")} label={t("phone")} type="tel" optional />
        <TextField {...form.field("availability")} label={t("availability")} hint={t("availabilityHint")} optional />
        <Choice {...form.field("language")} label={t("language")}>
          <option value="FRENCH" lang="fr">
            Français
          </option>
          <option value="ENGLISH" lang="en">
            English
          </option>
        </Choice>
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
