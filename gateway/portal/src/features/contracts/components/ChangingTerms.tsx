import { useLocale, useTranslations } from "use-intl";
import { object } from "valibot";
import { ContractChangeTermsDocument, type TermsShownFragment } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { day } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { TermsFields, termsEntries, termsTyped, useTerms } from "./TermsFields";

const schema = object({ from: day, ...termsEntries });

/** Other terms from a day on, begun from those that were agreed last. */
export default function ChangingTerms({ contract, last, onClose }: { contract: string; last: TermsShownFragment; onClose: () => void }) {
  const t = useTranslations("contracts.change");
  const locale = useLocale();
  const change = useCommand(ContractChangeTermsDocument, ["CONTRACT", "HOUR_BANK"]);
  const terms = useTerms(last, last.rates.default.currency);
  const form = useForm({
    schema,
    defaults: { from: today(), ...termsTyped(last, locale) },
    submit: async ({ from, ...typed }) => {
      const read = terms.read(typed);
      await change.mutateAsync({ contract, from, terms: read });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <TextField {...form.field("from")} label={t("from")} hint={t("fromHint")} type="date" min={today()} required className="max-w-xs" />
        <TermsFields form={{ field: form.field, kind: last.kind }} terms={terms} isKindFixed />
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
