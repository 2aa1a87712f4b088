import { useTranslations } from "use-intl";
import { InvoiceValidateDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useForm } from "@/lib/forms/useForm";
import { object } from "valibot";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { useMoney } from "@/ui/time";
import type { Invoice } from "./InvoicePage";

const schema = object({});

/** The draft gets its number and never changes again: what is missing for that is said here. */
export default function Validating({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTranslations("invoices.validate");
  const money = useMoney();
  const validate = useCommand(InvoiceValidateDocument, ["INVOICE", "HOUR_BANK"]);
  const form = useForm({
    schema,
    defaults: {},
    submit: async () => {
      await validate.mutateAsync({ invoice: invoice.id });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} role="alertdialog">
      <Form form={form}>
        <p>{t("asked", { amount: money(invoice.gross), client: invoice.client?.name ?? "" })}</p>
        <p className="text-sm text-soft">{t("explained")}</p>
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
