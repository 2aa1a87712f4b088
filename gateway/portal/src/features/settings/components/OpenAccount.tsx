import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { email, nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { AccountOpenDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Picker } from "@/ui/Picker";
import { toast } from "@/ui/Toasts";
import { accountClients } from "../api/queries";
import { isOfCompany, ROLES } from "../roles";

const schema = object({
  name: pipe(string(), trim(), nonEmpty("nameMissing")),
  email: pipe(string(), trim(), nonEmpty("emailMissing"), email("emailWrong")),
  role: picklist(ROLES),
  language: picklist(["FRENCH", "ENGLISH"]),
  client: string(),
});

/** Opens an account and sends the link by which the person chooses a password. */
export function OpenAccount({ onClose }: { onClose: () => void }) {
  const t = useTranslations("settings.accounts");
  const roles = useTranslations("shell.roles");
  const [search, setSearch] = useState("");
  const { data } = useQuery(accountClients(search));
  const open = useCommand(AccountOpenDocument, ["ACCOUNT"]);
  const form = useForm({
    schema,
    defaults: { name: "", email: "", role: "CLIENT", language: "FRENCH", client: "" },
    submit: async ({ client, ...account }) => {
      await open.mutateAsync({ ...account, client: isOfCompany(account.role) && client ? client : null, invite: true });
      toast(t("invited", { name: account.name }));
      onClose();
    },
  });
  const client = form.form.watch("client");
  const clients = data?.clients.nodes ?? [];
  return (
    <Dialog title={t("invite")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} required />
        <TextField {...form.field("email")} label={t("email")} hint={t("emailHint")} type="email" required />
        <Choice {...form.field("role")} label={t("role")}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </Choice>
        {isOfCompany(form.form.watch("role")) && (
          <Picker
            label={t("client")}
            chosen={clients.find(({ id }) => id === client) ?? null}
            options={clients}
            onSearch={setSearch}
            onChoose={(id) => form.form.setValue("client", id ?? "")}
            error={form.field("client").error}
          />
        )}
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
            {t("send")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
