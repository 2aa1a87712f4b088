import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { minLength, object, pipe, string } from "valibot";
import { PasswordChooseDocument, PasswordLinkDocument, type PasswordLinkQuery } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { command } from "@/lib/graphql/command";
import { execute } from "@/lib/graphql/execute";
import { Button, buttonLook } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Failed, Waiting } from "@/ui/states";
import { Door } from "./Door";

type Known = NonNullable<PasswordLinkQuery["passwordLink"]>;

/** Where the link of a letter leads: an invitation, or a forgotten password. */
export function Welcome({ link }: { link: string }) {
  const t = useTranslations("auth");
  const { data, error, refetch } = useQuery({
    queryKey: ["password-link", link],
    queryFn: ({ signal }) => execute(PasswordLinkDocument, { link }, { signal, anonymous: true }),
    retry: false,
  });
  if (error) return <Door title={t("welcome.title")}>{<Failed error={error} retry={() => void refetch()} />}</Door>;
  if (!data) return <Door title={t("welcome.title")}>{<Waiting />}</Door>;
  if (!data.passwordLink) return <Over />;
  return <Choose link={link} known={data.passwordLink} />;
}

function Over() {
  const t = useTranslations("auth");
  return (
    <Door title={t("welcome.overTitle")} lead={t("welcome.over")}>
      <Link to="/mot-de-passe" className={buttonLook({ kind: "primary", size: "large", className: "w-full" })}>
        {t("welcome.askAgain")}
      </Link>
    </Door>
  );
}

const AT_LEAST = 10;
const schema = object({ password: pipe(string(), minLength(AT_LEAST, "passwordShort")) });

function Choose({ link, known }: { link: string; known: Known }) {
  const t = useTranslations("auth");
  const [isChosen, setIsChosen] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const form = useForm({
    schema,
    defaults: { password: "" },
    submit: async ({ password }) => {
      await command(PasswordChooseDocument, { link, password }, { anonymous: true });
      setIsChosen(true);
    },
  });
  if (isChosen) {
    return (
      <Door title={t("welcome.doneTitle")} lead={t("welcome.done")}>
        <Link to="/connexion" className={buttonLook({ kind: "primary", size: "large", className: "w-full" })}>
          {t("signIn.submit")}
        </Link>
      </Door>
    );
  }
  return (
    <Door
      title={known.name ? t("welcome.greeting", { name: known.name }) : t("welcome.title")}
      lead={t("welcome.lead", { agency: known.agency })}
    >
      <Form form={form}>
        <input type="hidden" autoComplete="username" value={known.email ?? ""} readOnly />
        <TextField
          {...form.field("password")}
          label={t("welcome.password")}
          hint={t("welcome.hint", { count: AT_LEAST })}
          type={isShown ? "text" : "password"}
          autoComplete="new-password"
          required
        />
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-5 accent-accent-text"
            checked={isShown}
            onChange={(event) => setIsShown(event.target.checked)}
          />
          {t("welcome.show")}
        </label>
        <Button type="submit" kind="primary" size="large" isPending={form.isSubmitting}>
          {t("welcome.submit")}
        </Button>
      </Form>
    </Door>
  );
}
