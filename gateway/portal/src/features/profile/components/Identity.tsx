import { useTranslations } from "use-intl";
import { nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { AccountChangeProfileDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { keepLocale } from "@/lib/i18n/locale";
import { useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { toast } from "@/ui/Toasts";

const schema = object({
  name: pipe(string(), trim(), nonEmpty("nameMissing")),
  language: picklist(["FRENCH", "ENGLISH"]),
});

export function Identity() {
  const t = useTranslations("profile");
  const { account } = useViewer();
  const change = useCommand(AccountChangeProfileDocument, ["ACCOUNT"]);
  const form = useForm({
    schema,
    defaults: { name: account.name ?? "", language: account.language },
    submit: async ({ name, language }) => {
      await change.mutateAsync({ account: account.id, name, language });
      keepLocale(language === "FRENCH" ? "fr" : "en");
      toast(t("saved"));
    },
  });
  return (
    <Section title={t("identity")}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} autoComplete="name" required />
        {account.email && <p className="text-sm text-soft">{t("email", { email: account.email })}</p>}
        <Choice {...form.field("language")} label={t("language")} hint={t("languageHint")}>
          <option value="FRENCH" lang="fr">
            Français
          </option>
          <option value="ENGLISH" lang="en">
            English
          </option>
        </Choice>
        <Button type="submit" kind="primary" className="self-start" isPending={form.isSubmitting}>
          {t("save")}
        </Button>
      </Form>
    </Section>
  );
}
