import { useTranslations } from "use-intl";
import { nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { MachineWatchSilenceDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { PRIORITIES } from "@/lib/ticket-kinds";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import type { Machine } from "./MachinePage";

const schema = object({ subject: pipe(string(), trim(), nonEmpty("subjectMissing")), priority: picklist(PRIORITIES) });

/** What the ticket says that a silence opens. */
export default function Watching({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const t = useTranslations("machines.silence");
  const priorities = useTranslations("tickets.priority");
  const watch = useCommand(MachineWatchSilenceDocument, ["MACHINE"]);
  const form = useForm({
    schema,
    defaults: { subject: machine.silenceTicket?.subject ?? t("usualSubject", { name: machine.name }), priority: machine.silenceTicket?.priority ?? "NORMAL" },
    submit: async (values) => {
      await watch.mutateAsync({ machine: machine.id, ...values });
      toast(t("watched"));
      onClose();
    },
  });
  return (
    <Dialog title={t("watchTitle", { name: machine.name })} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextField {...form.field("subject")} label={t("subject")} required />
        <Choice {...form.field("priority")} label={t("priority")}>
          {PRIORITIES.map((one) => (
            <option key={one} value={one}>
              {priorities(one)}
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
