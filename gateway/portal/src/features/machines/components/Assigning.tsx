import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { MachineAssignDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { machineClient } from "../api/queries";
import { ChooseClient } from "./ChooseClient";
import type { Machine } from "./MachinePage";

const schema = object({});

/** A machine goes to another company, or comes back to the agency. */
export default function Assigning({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const t = useTranslations("machines.assign");
  const assign = useCommand(MachineAssignDocument, ["MACHINE"]);
  const [client, setClient] = useState<string | null>(machine.client?.id ?? null);
  const { data: known } = useQuery({ ...machineClient(client ?? ""), enabled: client !== null });
  const form = useForm({
    schema,
    defaults: {},
    submit: async () => {
      await assign.mutateAsync({ machine: machine.id, client });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title", { name: machine.name })} isOpen onClose={onClose}>
      <Form form={form}>
        <ChooseClient label={t("client")} hint={t("hint")} chosen={client === null ? null : (known?.client ?? null)} choose={setClient} />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
