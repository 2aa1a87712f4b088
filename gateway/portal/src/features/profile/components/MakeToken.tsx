import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { ApiTokenMakeDocument, type ApiGrantInput, type Module, type RightAction } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { named, noDayOrDay } from "@/lib/forms/checks";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useOwnCommand } from "@/lib/graphql/command";
import { useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { readTokensAgain } from "../api/queries";

const schema = object({ name: named, endsOn: noDayOrDay });

type Chosen = Partial<Record<Module, RightAction>>;

/** A program may do no more than oneself, and as little as it needs. */
export default function MakeToken({ onClose }: { onClose: () => void }) {
  const t = useTranslations("profile.tokens");
  const make = useOwnCommand(ApiTokenMakeDocument, readTokensAgain);
  const [chosen, setChosen] = useState<Chosen>({});
  const [isTried, setIsTried] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const grants = Object.entries(chosen).map(([module, action]) => ({ module, action }) as ApiGrantInput);
  const form = useForm({
    schema,
    defaults: { name: "", endsOn: "" },
    submit: async ({ name, endsOn }) => {
      setIsTried(true);
      if (grants.length === 0) throw new FieldsWrong();
      const endsAt = endsOn ? new Date(`${endsOn}T23:59:59`).toISOString() : null;
      const made = await make.mutateAsync({ name, endsAt, grants });
      setToken(made.token);
    },
  });
  return (
    <Dialog title={t("make")} isOpen onClose={onClose} width="wide">
      {token ? (
        <Made token={token} onClose={onClose} />
      ) : (
        <Form form={form}>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
            <TextField {...form.field("endsOn")} label={t("endsOn")} hint={t("endsHint")} type="date" min={today()} optional />
          </div>
          <Grants chosen={chosen} choose={setChosen} isWrong={isTried && grants.length === 0} />
          <Actions>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button type="submit" kind="primary" isPending={form.isSubmitting}>
              {t("submit")}
            </Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}

interface GrantsProps {
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  isWrong: boolean;
}

function Grants({ chosen, choose, isWrong }: GrantsProps) {
  const t = useTranslations("profile.tokens");
  const modules = useTranslations("profile.rights.modules");
  const { rights } = useViewer();
  const set = (module: Module, action: string) => {
    const { [module]: _former, ...others } = chosen;
    choose(action ? { ...others, [module]: action as RightAction } : others);
  };
  return (
    <fieldset aria-describedby={isWrong ? "grants-wrong" : undefined}>
      <legend className="mb-2 text-sm font-medium">{t("grants")}</legend>
      {isWrong && (
        <p id="grants-wrong" className="mb-2 text-sm text-bad">
          {t("grantsWrong")}
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {rights.map(({ module, mayEdit, mayValidate }) => (
          <Choice key={module} label={modules(module)} value={chosen[module] ?? ""} onChange={(event) => set(module, event.target.value)}>
            <option value="">{t("nothing")}</option>
            <option value="SEE">{t("actions.SEE")}</option>
            {mayEdit && <option value="EDIT">{t("actions.EDIT")}</option>}
            {mayValidate && <option value="VALIDATE">{t("actions.VALIDATE")}</option>}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

function Made({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useTranslations("profile.tokens");
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(token).then(() => setIsCopied(true));
  return (
    <div className="flex flex-col gap-4">
      <p>{t("once")}</p>
      <code className="rounded-lg bg-sunken p-3 text-sm break-all select-all">{token}</code>
      <p role="status" className="text-sm text-good">
        {isCopied && t("copied")}
      </p>
      <Actions>
        <Button onPress={copy}>{t("copy")}</Button>
        <Button kind="primary" onPress={onClose}>
          {t("kept")}
        </Button>
      </Actions>
    </div>
  );
}
