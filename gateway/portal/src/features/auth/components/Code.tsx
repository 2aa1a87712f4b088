import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { SignInConfirmDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { command } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { enter } from "../api/session";
import { Door } from "./Door";
import type { Behind } from "./SignIn";

interface Props extends Behind {
  challenge: string;
  onBack: () => void;
}

const schema = object({ code: pipe(string(), trim(), nonEmpty("codeMissing")) });

/** The second factor: six digits of a telephone, or one of the codes kept on paper. */
export function Code({ challenge, askAhead, onEntered, onBack }: Props) {
  const t = useTranslations("auth");
  const form = useForm({
    schema,
    defaults: { code: "" },
    submit: async ({ code }) => {
      const answer = await enter(command(SignInConfirmDocument, { challenge, code }, { letsIn: true }), askAhead);
      if (answer.accessToken) await onEntered();
    },
  });
  return (
    <Door title={t("code.title")} lead={t("code.lead")}>
      <Form form={form}>
        <TextField
          {...form.field("code")}
          label={t("code.code")}
          hint={t("code.hint")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
        />
        <Button type="submit" kind="primary" size="large" isPending={form.isSubmitting}>
          {t("code.submit")}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t("code.back")}
        </Button>
      </Form>
    </Door>
  );
}
