import { useTranslations } from "use-intl";
import { object, picklist } from "valibot";
import { AccountChangeRoleDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { ROLES } from "../roles";
import type { Account } from "./Accounts";

const schema = object({ role: picklist(ROLES) });

export function ChangeRole({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useTranslations("settings.accounts");
  const roles = useTranslations("shell.roles");
  const change = useCommand(AccountChangeRoleDocument, ["ACCOUNT"]);
  const form = useForm({
    schema,
    defaults: { role: account.role },
    submit: async ({ role }) => {
      await change.mutateAsync({ account: account.id, role });
      toast(t("roleChanged"));
      onClose();
    },
  });
  return (
    <Dialog title={t("roleOf", { name: account.name ?? t("forgotten") })} isOpen onClose={onClose}>
      <Form form={form}>
        <Choice {...form.field("role")} label={t("role")} hint={t("roleHint")}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
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
