import { useTranslations } from "use-intl";
import { object, picklist } from "valibot";
import { ContractAgreeBillingDocument, type BillingMoment, type BillingPeriod, type ContractPageQuery } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { day } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const PERIODS = ["MONTH", "QUARTER", "YEAR"] as const satisfies readonly BillingPeriod[];
const MOMENTS = ["AHEAD", "AFTERWARDS"] as const satisfies readonly BillingMoment[];

const schema = object({ every: picklist(PERIODS), when: picklist(MOMENTS), from: day });

interface Props {
  contract: string;
  billing: NonNullable<ContractPageQuery["contract"]>["billing"];
  onClose: () => void;
}

/** How a subscription is billed: its drafts come by themselves from then on (BI1). */
export default function Billing({ contract, billing, onClose }: Props) {
  const t = useTranslations("contracts.billing");
  const agree = useCommand(ContractAgreeBillingDocument, ["CONTRACT", "INVOICE"]);
  const form = useForm({
    schema,
    defaults: { every: billing?.every ?? "MONTH", when: billing?.when ?? "AHEAD", from: `${today().slice(0, 7)}-01` },
    submit: async (values) => {
      await agree.mutateAsync({ contract, ...values });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <Choice {...form.field("every")} label={t("every")}>
          {PERIODS.map((one) => (
            <option key={one} value={one}>
              {t(`periods.${one}`)}
            </option>
          ))}
        </Choice>
        <Choice {...form.field("when")} label={t("when")}>
          {MOMENTS.map((one) => (
            <option key={one} value={one}>
              {t(`moments.${one}`)}
            </option>
          ))}
        </Choice>
        <TextField {...form.field("from")} label={t("from")} hint={t("fromHint")} type="date" required />
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
