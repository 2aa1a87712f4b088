import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { TimeEntryDiscardDocument, TimeEntryWithdrawDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({ reason: pipe(string(), trim(), nonEmpty("reasonMissing")) });

/** To open a validated entry again, or to make one count for nothing: either is said with its reason. */
export function WithReason({ kind, entry, onClose }: { kind: "withdraw" | "discard"; entry: string; onClose: () => void }) {
  const t = useTranslations(`time.${kind}`);
  const about = ["TIME_ENTRY", "HOUR_BANK", "TICKET"] as const;
  const withdraw = useCommand(TimeEntryWithdrawDocument, about);
  const discard = useCommand(TimeEntryDiscardDocument, about);
  const form = useForm({
    schema,
    defaults: { reason: "" },
    submit: async ({ reason }) => {
      await (kind === "withdraw" ? withdraw : discard).mutateAsync({ entry, reason });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextArea {...form.field("reason")} label={t("reason")} required />
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
