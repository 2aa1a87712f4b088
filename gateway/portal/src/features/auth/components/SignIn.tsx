import { useState } from "react";
import { useTranslations } from "use-intl";
import { email, nonEmpty, object, pipe, string, trim } from "valibot";
import { SignInDocument } from "@/gql/graphql";
import { command } from "@/lib/graphql/command";
import { useForm } from "@/lib/forms/useForm";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Link } from "@tanstack/react-router";
import { enter } from "../api/session";
import { Code } from "./Code";
import { Door } from "./Door";

const schema = object({
  email: pipe(string(), trim(), nonEmpty("emailMissing"), email("emailWrong")),
  password: pipe(string(), nonEmpty("passwordMissing")),
});

export interface Behind {
  /** Asks for what the page behind the door shows. */
  askAhead: () => void;
  onEntered: () => Promise<void>;
}

export function SignIn(behind: Behind) {
  const [challenge, setChallenge] = useState<string | null>(null);
  if (challenge) return <Code challenge={challenge} {...behind} onBack={() => setChallenge(null)} />;
  return <Password onChallenge={setChallenge} {...behind} />;
}

function Password({ onChallenge, askAhead, onEntered }: Behind & { onChallenge: (challenge: string) => void }) {
  const t = useTranslations("auth");
  const form = useForm({
    schema,
    defaults: { email: "", password: "" },
    submit: async (values) => {
      const answer = await enter(command(SignInDocument, values, { letsIn: true }), askAhead);
      if (answer.challenge) onChallenge(answer.challenge);
      else if (answer.accessToken) await onEntered();
    },
  });
  return (
    <Door title={t("signIn.title")}>
      <Form form={form}>
        <TextField
          {...form.field("email")}
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
        />
        <TextField
          {...form.field("password")}
          label={t("signIn.password")}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" kind="primary" size="large" isPending={form.isSubmitting}>
          {t("signIn.submit")}
        </Button>
        <Link to="/mot-de-passe" className="self-center text-sm text-accent-text underline underline-offset-3">
          {t("signIn.forgotten")}
        </Link>
      </Form>
    </Door>
  );
}
