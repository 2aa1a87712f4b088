import { useTranslations } from "use-intl";
import { object, picklist } from "valibot";
import { AccountChangeLevelDocument, AccountChangeProfileDocument, AccountChangeRoleDocument } from "@/gql/graphql";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { LEVELS } from "@/lib/time-classes";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { isOfCompany, ROLES } from "../roles";
import type { Account } from "./Accounts";

const schema = object({ name: named, language: picklist(["FRENCH", "ENGLISH"]), role: picklist(ROLES), level: picklist(LEVELS) });

/** Who somebody is here. Only what differs is sent. */
export function ChangeAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useTranslations("settings.accounts");
  const roles = useTranslations("shell.roles");
  const levels = useTranslations("contracts.terms.levels");
  const changeProfile = useCommand(AccountChangeProfileDocument, ["ACCOUNT"]);
  const changeRole = useCommand(AccountChangeRoleDocument, ["ACCOUNT"]);
  const changeLevel = useCommand(AccountChangeLevelDocument, ["ACCOUNT"]);
  const { id } = account;
  const form = useForm({
    schema,
    defaults: { name: account.name ?? "", language: account.language, role: account.role, level: account.level },
    submit: async ({ name, language, role, level }) => {
      if (name !== account.name || language !== account.language) await changeProfile.mutateAsync({ account: id, name, language });
      if (role !== account.role) await changeRole.mutateAsync({ account: id, role });
      if (level !== account.level) await changeLevel.mutateAsync({ account: id, level });
      toast(t("changed"));
      onClose();
    },
  });
  return (
    <Dialog title={t("changeOf", { name: account.name ?? t("forgotten") })} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} required autoComplete="off" />
        <Choice {...form.field("role")} label={t("role")} hint={t("roleHint")}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </Choice>
        {!isOfCompany(form.form.watch("role")) && (
          <Choice {...form.field("level")} label={t("level")} hint={t("levelHint")}>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {levels(level)}
              </option>
            ))}
          </Choice>
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
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
