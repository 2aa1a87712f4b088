import { useLocale, useTranslations } from "use-intl";
import { boolean, check, object, picklist, pipe, string } from "valibot";
import { SellerSetInvoicingDocument, type SellerInvoicingShownFragment } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { today } from "@/lib/format/today";
import { amount, day } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField, Tick } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { VAT_CATEGORIES, VatChoice } from "@/ui/vat";

const schema = object({
  from: day,
  category: picklist(VAT_CATEGORIES),
  rate: amount,
  exemption: string(),
  vatOnDebits: boolean(),
  lateRate: amount,
  reminders: pipe(
    string(),
    check((typed) => /^[\d\s,;]*$/.test(typed), "remindersWrong"),
  ),
  iban: string(),
  bic: string(),
  earlyPayment: string(),
});

/** How the agency invoices from a day on; what was invoiced before stays as it is. */
export default function SetInvoicing({ last, onClose }: { last: SellerInvoicingShownFragment | null; onClose: () => void }) {
  const t = useTranslations("seller.invoicing");
  const locale = useLocale();
  const set = useCommand(SellerSetInvoicingDocument, ["SELLER"]);
  const form = useForm({
    schema,
    defaults: {
      from: today(),
      category: last?.vat.category ?? "STANDARD",
      rate: typedAmount(last?.vat.rate ?? "20", locale),
      exemption: last?.exemption ?? "",
      vatOnDebits: last?.vatOnDebits ?? false,
      lateRate: last ? typedAmount(last.lateRate, locale) : "",
      reminders: last?.reminders.join(", ") ?? "7, 15, 30",
      iban: last?.iban ?? "",
      bic: last?.bic ?? "",
      earlyPayment: last?.earlyPayment ?? "",
    },
    submit: async ({ category, rate, reminders, lateRate, exemption, iban, bic, earlyPayment, ...rest }) => {
      await set.mutateAsync({
        ...rest,
        vat: { category, rate: category === "STANDARD" ? readAmount(rate) : null },
        lateRate: readAmount(lateRate) ?? "0",
        reminders: reminders.split(/[\s,;]+/).filter(Boolean).map(Number),
        exemption: exemption.trim() || null,
        iban: iban.replace(/\s/g, "") || null,
        bic: bic.trim() || null,
        earlyPayment: earlyPayment.trim() || null,
      });
      toast(t("done"));
      onClose();
    },
  });
  const category = form.form.watch("category");
  return (
    <Dialog title={t("set")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...form.field("from")} label={t("from")} type="date" required />
          <TextField {...form.field("lateRate")} label={t("lateRateTyped")} inputMode="decimal" required />
          <VatChoice label={t("vat")} value={category} onChange={(one) => one && form.form.setValue("category", one)} />
          {category === "STANDARD" && <TextField {...form.field("rate")} label={t("rate")} inputMode="decimal" required />}
          <TextField {...form.field("exemption")} className="sm:col-span-2" label={t("exemption")} hint={t("exemptionHint")} optional />
          <Tick {...form.form.register("vatOnDebits")} className="sm:col-span-2" label={t("debits")} hint={t("debitsHint")} />
          <TextField {...form.field("reminders")} className="sm:col-span-2" label={t("remindersTyped")} hint={t("remindersHint")} optional />
          <TextField {...form.field("iban")} label="IBAN" optional />
          <TextField {...form.field("bic")} label="BIC" optional />
          <TextField {...form.field("earlyPayment")} className="sm:col-span-2" label={t("earlyPayment")} optional />
        </div>
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
