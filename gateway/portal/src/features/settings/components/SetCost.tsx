import { useLocale, useTranslations } from "use-intl";
import { check, nonEmpty, object, pipe, string } from "valibot";
import { AccountSetCostDocument } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { today } from "@/lib/format/today";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { DayOf, useMoney } from "@/ui/time";
import type { Costly } from "./Costs";

const schema = object({
  from: pipe(string(), nonEmpty("dayMissing")),
  hourly: pipe(
    string(),
    check((typed) => readAmount(typed) !== null, "amountWrong"),
  ),
});

export function SetCost({ account, name, onClose }: { account: Costly; name: string; onClose: () => void }) {
  const t = useTranslations("settings.costs");
  const locale = useLocale();
  const money = useMoney();
  const { tenant } = useViewer();
  const currency = tenant?.currency ?? "EUR";
  const set = useCommand(AccountSetCostDocument, ["ACCOUNT"]);
  const [newest] = account.costs;
  const form = useForm({
    schema,
    defaults: { from: today(), hourly: newest ? typedAmount(newest.hourly.amount, locale) : "" },
    submit: async ({ from, hourly }) => {
      await set.mutateAsync({ account: account.id, from, hourly: { amount: readAmount(hourly) ?? "0", currency } });
      toast(t("done", { name }));
      onClose();
    },
  });
  return (
    <Dialog title={t("setOf", { name })} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("hourly")} label={t("hourlyIn", { currency })} hint={t("hourlyHint")} inputMode="decimal" required />
        <TextField {...form.field("from")} label={t("from")} hint={t("fromHint")} type="date" required />
        {account.costs.length > 0 && (
          <div className="text-sm text-soft">
            <p className="font-medium">{t("known")}</p>
            <ul>
              {account.costs.map((cost) => (
                <li key={cost.from}>{t.rich("coming", { price: money(cost.hourly), day: () => <DayOf day={cost.from} /> })}</li>
              ))}
            </ul>
          </div>
        )}
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
