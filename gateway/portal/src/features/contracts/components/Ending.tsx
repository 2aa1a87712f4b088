import { useTranslations } from "use-intl";
import { isoDate, nonEmpty, object, pipe, string, trim } from "valibot";
import { ContractEndDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({
  on: pipe(string(), isoDate("dayMissing")),
  reason: pipe(string(), trim(), nonEmpty("reasonMissing")),
});

export function Ending({ contract, name, onClose }: { contract: string; name: string; onClose: () => void }) {
  const t = useTranslations("contracts.end");
  const end = useCommand(ContractEndDocument, ["CONTRACT"]);
  const form = useForm({
    schema,
    defaults: { on: "", reason: "" },
    submit: async ({ on, reason }) => {
      await end.mutateAsync({ contract, on, reason });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title", { name })} isOpen onClose={onClose} role="alertdialog">
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextField {...form.field("on")} label={t("on")} type="date" required />
        <TextArea {...form.field("reason")} label={t("reason")} required />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="danger" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
