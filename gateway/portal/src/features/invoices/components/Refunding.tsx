import { useLocale, useTranslations } from "use-intl";
import { object, picklist } from "valibot";
import { InvoiceRefundPaymentDocument, type InvoiceMovementShownFragment } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { today } from "@/lib/format/today";
import { amount, day, reason } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { MEANS } from "../lib/means";

const schema = object({ amount, on: day, means: picklist(MEANS), reason });

interface Props {
  invoice: string;
  payment: InvoiceMovementShownFragment;
  onClose: () => void;
}

/** Money went back: all of a payment, or a part. */
export default function Refunding({ invoice, payment, onClose }: Props) {
  const t = useTranslations("invoices.refund");
  const said = useTranslations("invoices.means");
  const locale = useLocale();
  const refund = useCommand(InvoiceRefundPaymentDocument, ["INVOICE"]);
  const { currency } = payment.amount;
  const form = useForm({
    schema,
    defaults: { amount: typedAmount(payment.amount.amount, locale), on: today(), means: payment.means ?? "TRANSFER", reason: "" },
    submit: async ({ amount: typed, ...rest }) => {
      await refund.mutateAsync({
        invoice,
        payment: payment.payment ?? payment.id,
        amount: { amount: readAmount(typed) ?? "0", currency },
        ...rest,
      });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...form.field("amount")} label={t("amount", { currency })} inputMode="decimal" required />
          <TextField {...form.field("on")} label={t("on")} type="date" max={today()} required />
        </div>
        <Choice {...form.field("means")} label={t("means")}>
          {MEANS.map((one) => (
            <option key={one} value={one}>
              {said(one)}
            </option>
          ))}
        </Choice>
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
