import { useTranslations } from "use-intl";
import { check, nonEmpty, object, pipe, string, trim } from "valibot";
import { InvoiceSellHoursDocument } from "@/gql/graphql";
import { readAmount } from "@/lib/format/amount";
import { readDuration } from "@/lib/format/duration";
import { amount } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({
  label: pipe(string(), trim(), nonEmpty("labelMissing")),
  hours: pipe(
    string(),
    check((typed) => (readDuration(typed) ?? 0) > 0, "durationWrong"),
  ),
  price: amount,
});

interface Props {
  bank: string;
  onClose: () => void;
  onDone: (invoice: string) => void;
}

export default function Selling({ bank, onClose, onDone }: Props) {
  const t = useTranslations("invoices.sell");
  const { tenant } = useViewer();
  const currency = tenant?.currency ?? "EUR";
  const sell = useCommand(InvoiceSellHoursDocument, ["INVOICE", "HOUR_BANK"]);
  const form = useForm({
    schema,
    defaults: { label: "", hours: "", price: "" },
    submit: async ({ label, hours, price }) => {
      const { made } = await sell.mutateAsync({
        bank,
        label,
        minutes: readDuration(hours) ?? 0,
        price: { amount: readAmount(price) ?? "0", currency },
      });
      toast(t("done"));
      if (made) onDone(made);
      else onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextField {...form.field("label")} label={t("label")} hint={t("labelHint")} required />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...form.field("hours")} label={t("hours")} hint={t("hoursHint")} required />
          <TextField {...form.field("price")} label={t("price", { currency })} inputMode="decimal" required />
        </div>
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
