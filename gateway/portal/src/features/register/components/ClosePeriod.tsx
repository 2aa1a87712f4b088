import { useTranslations } from "use-intl";
import { useState } from "react";
import { Lock } from "lucide-react";
import { object, picklist } from "valibot";
import { RegisterClosePeriodDocument, type PeriodLength, type RegisterSeries } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { day } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const LENGTHS = ["DAY", "MONTH", "YEAR"] as const satisfies readonly PeriodLength[];
const SERIES = ["INVOICES", "CREDIT_NOTES"] as const satisfies readonly RegisterSeries[];

const schema = object({ series: picklist(SERIES), length: picklist(LENGTHS), day });

/** A period that is over is closed for good: by itself once it is over, or by whoever does not wait for that. */
export function ClosePeriod() {
  const t = useTranslations("closings.close");
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may.validate("ACCOUNTING")) return null;
  return (
    <>
      <Button kind="primary" icon={<Lock aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      {isOpen && <Closing onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Closing({ onClose }: { onClose: () => void }) {
  const t = useTranslations("closings.close");
  const words = useTranslations("closings");
  const close = useCommand(RegisterClosePeriodDocument, ["INVOICE"]);
  const form = useForm({
    schema,
    defaults: { series: "INVOICES", length: "MONTH", day: today() },
    submit: async (values) => {
      await close.mutateAsync(values);
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <Choice {...form.field("series")} label={t("series")}>
          {SERIES.map((one) => (
            <option key={one} value={one}>
              {words(`series.${one}`)}
            </option>
          ))}
        </Choice>
        <Choice {...form.field("length")} label={t("length")}>
          {LENGTHS.map((one) => (
            <option key={one} value={one}>
              {words(`lengths.${one}`)}
            </option>
          ))}
        </Choice>
        <TextField {...form.field("day")} label={t("day")} hint={t("dayHint")} type="date" required />
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
