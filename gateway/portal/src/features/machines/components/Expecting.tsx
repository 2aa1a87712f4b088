import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object, string } from "valibot";
import { MachineExpectDocument } from "@/gql/graphql";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { machineClient } from "../api/queries";
import { ChooseClient } from "./ChooseClient";
import { Enrolment } from "./Enrolment";

/** In hours. */
const TIMES = ["4", "24", "48", "168", "720"] as const;

const schema = object({ name: named, client: string(), hours: string() });

interface Props {
  client: string | null;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** A machine that is to be looked after gets a name; its agent gets a code that works once. */
export default function Expecting({ client: first, onClose, onDone }: Props) {
  const t = useTranslations("machines.expect");
  const expect = useCommand(MachineExpectDocument, ["MACHINE"]);
  const [made, setMade] = useState<{ id: string; name: string; code: string; until: string | null } | null>(null);
  const form = useForm({
    schema,
    defaults: { name: "", client: first ?? "", hours: "48" },
    submit: async ({ name, client, hours }) => {
      const answer = await expect.mutateAsync({ name, client: client || null, hours: Number(hours) });
      if (answer.made && answer.code) setMade({ id: answer.made, name, code: answer.code, until: answer.machine?.codeUntil ?? null });
    },
  });
  const client = form.form.watch("client");
  const { data: known } = useQuery({ ...machineClient(client), enabled: client !== "" });
  const close = () => (made ? onDone(made.id) : onClose());
  return (
    <Dialog title={made ? t("enrolTitle", { name: made.name }) : t("title")} isOpen onClose={close} width="wide">
      {made ? (
        <Enrolment code={made.code} until={made.until} onClose={close} />
      ) : (
        <Form form={form}>
          <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
          <ChooseClient label={t("client")} hint={t("clientHint")} chosen={known?.client ?? null} choose={(id) => form.form.setValue("client", id ?? "")} />
          <Choice {...form.field("hours")} label={t("hours")}>
            {TIMES.map((hours) => (
              <option key={hours} value={hours}>
                {t("during", { hours: Number(hours), days: Number(hours) / 24 })}
              </option>
            ))}
          </Choice>
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
