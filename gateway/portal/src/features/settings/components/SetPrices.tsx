import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { object } from "valibot";
import { TenantSetPricesDocument, type PriceListShownFragment } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { today } from "@/lib/format/today";
import { amount, anyDuration, day } from "@/lib/forms/checks";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { areRatesGood, RateLines, rateLines, ratesOf } from "@/ui/RateLines";
import { toast } from "@/ui/Toasts";

const schema = object({ from: day, hourly: amount, step: anyDuration, minimum: anyDuration });

interface Props {
  /** The newest list, to begin from. */
  last: PriceListShownFragment | null;
  currency: string;
  onClose: () => void;
}

/** Other prices from a day on; what was validated before keeps its own. */
export default function SetPrices({ last, currency, onClose }: Props) {
  const t = useTranslations("settings.prices.set");
  const locale = useLocale();
  const set = useCommand(TenantSetPricesDocument, ["TENANT"]);
  const [lines, setLines] = useState(() => rateLines(last?.rates.lines ?? [], locale));
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: {
      from: today(),
      hourly: last ? typedAmount(last.rates.default.amount, locale) : "",
      step: last?.step.count ? writtenDuration(last.step.count) : "",
      minimum: last?.minimum.count ? writtenDuration(last.minimum.count) : "",
    },
    submit: async ({ from, hourly, step, minimum }) => {
      setIsTried(true);
      if (!areRatesGood(lines)) throw new FieldsWrong();
      const rates = {
        default: { amount: readAmount(hourly) ?? "0", currency },
        lines: ratesOf(lines, currency),
      };
      await set.mutateAsync({ from, rates, step: readDuration(step) ?? 0, minimum: readDuration(minimum) ?? 0 });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field("from")} label={t("from")} hint={t("fromHint")} type="date" required />
          <TextField {...form.field("hourly")} label={t("hourly", { currency })} hint={t("hourlyHint")} inputMode="decimal" required />
          <TextField {...form.field("step")} label={t("step")} hint={t("stepHint")} optional />
          <TextField {...form.field("minimum")} label={t("minimum")} hint={t("minimumHint")} optional />
        </div>
        <RateLines lines={lines} onChange={setLines} currency={currency} isTried={isTried} />
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
