import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { InvoiceSettleDisputeDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({ outcome: pipe(string(), trim(), nonEmpty("textMissing")) });

/** What came of a dispute: what is left of the invoice is reminded of again. */
export default function Settling({ invoice, onClose }: { invoice: string; onClose: () => void }) {
  const t = useTranslations("invoices.settle");
  const settle = useCommand(InvoiceSettleDisputeDocument, ["INVOICE"]);
  const form = useForm({
    schema,
    defaults: { outcome: "" },
    submit: async ({ outcome }) => {
      await settle.mutateAsync({ invoice, outcome });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextArea {...form.field("outcome")} label={t("outcome")} required />
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
