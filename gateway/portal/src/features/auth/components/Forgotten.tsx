import { Link } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { email, nonEmpty, object, pipe, string, trim } from "valibot";
import { PasswordForgetDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { command } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Door } from "./Door";

const schema = object({ email: pipe(string(), trim(), nonEmpty("emailMissing"), email("emailWrong")) });

export function Forgotten() {
  const t = useTranslations("auth");
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const form = useForm({
    schema,
    defaults: { email: "" },
    submit: async (values) => {
      await command(PasswordForgetDocument, values, { anonymous: true });
      setAskedFor(values.email);
    },
  });
  const back = (
    <Link to="/connexion" className="self-center text-sm text-accent-text underline underline-offset-3">
      {t("forgotten.back")}
    </Link>
  );
  if (askedFor) {
    return (
      <Door title={t("forgotten.sentTitle")}>
        <div role="status" className="flex flex-col gap-5">
          <p className="flex gap-3">
            <MailCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-good" />
            <span>{t("forgotten.sent", { email: askedFor })}</span>
          </p>
          {back}
        </div>
      </Door>
    );
  }
  return (
    <Door title={t("forgotten.title")} lead={t("forgotten.lead")}>
      <Form form={form}>
        <TextField {...form.field("email")} label={t("signIn.email")} type="email" autoComplete="username" required />
        <Button type="submit" kind="primary" size="large" isPending={form.isSubmitting}>
          {t("forgotten.submit")}
        </Button>
        {back}
      </Form>
    </Door>
  );
}
