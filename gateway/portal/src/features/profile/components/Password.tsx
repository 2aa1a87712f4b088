import { useTranslations } from "use-intl";
import { minLength, nonEmpty, object, pipe, string } from "valibot";
import { PasswordChangeDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useOwnCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { toast } from "@/ui/Toasts";
import { readMeAgain } from "../api/queries";

const schema = object({
  current: pipe(string(), nonEmpty("passwordMissing")),
  password: pipe(string(), minLength(10, "passwordShort")),
});

export function Password() {
  const t = useTranslations("profile.password");
  const change = useOwnCommand(PasswordChangeDocument, readMeAgain);
  const form = useForm({
    schema,
    defaults: { current: "", password: "" },
    submit: async (values) => {
      await change.mutateAsync(values);
      form.form.reset();
      toast(t("done"));
    },
  });
  return (
    <Section title={t("title")}>
      <Form form={form}>
        <TextField {...form.field("current")} label={t("current")} type="password" autoComplete="current-password" required />
        <TextField {...form.field("password")} label={t("next")} hint={t("hint")} type="password" autoComplete="new-password" required />
        <Button type="submit" className="self-start" isPending={form.isSubmitting}>
          {t("submit")}
        </Button>
      </Form>
    </Section>
  );
}
