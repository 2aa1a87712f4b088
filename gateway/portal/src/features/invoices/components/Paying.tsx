import { useLocale, useTranslations } from "use-intl";
import { object, picklist, string } from "valibot";
import { InvoiceRecordPaymentDocument } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { today } from "@/lib/format/today";
import { amount, day } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { useMoney } from "@/ui/time";
import { MEANS } from "../lib/means";
import type { Invoice } from "./InvoicePage";

const schema = object({ amount, receivedOn: day, means: picklist(MEANS), reference: string() });

/** Money came: all that is owed, unless something else is typed. */
export default function Paying({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTranslations("invoices.pay");
  const said = useTranslations("invoices.means");
  const locale = useLocale();
  const money = useMoney();
  const record = useCommand(InvoiceRecordPaymentDocument, ["INVOICE", "HOUR_BANK"]);
  const { currency } = invoice.balance;
  const form = useForm({
    schema,
    defaults: { amount: typedAmount(invoice.balance.amount, locale), receivedOn: today(), means: "TRANSFER", reference: "" },
    submit: async ({ amount: typed, receivedOn, means: how, reference }) => {
      await record.mutateAsync({
        invoice: invoice.id,
        amount: { amount: readAmount(typed) ?? "0", currency },
        receivedOn,
        means: how,
        reference: reference.trim() || null,
      });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("owed", { amount: money(invoice.balance) })}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...form.field("amount")} label={t("amount", { currency })} inputMode="decimal" required />
          <TextField {...form.field("receivedOn")} label={t("receivedOn")} type="date" max={today()} required />
        </div>
        <Choice {...form.field("means")} label={t("means")}>
          {MEANS.map((one) => (
            <option key={one} value={one}>
              {said(one)}
            </option>
          ))}
        </Choice>
        <TextField {...form.field("reference")} label={t("reference")} hint={t("referenceHint")} optional />
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
