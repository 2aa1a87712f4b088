import { useTranslations } from "use-intl";
import { isoDate, object, pipe, string } from "valibot";
import { ContractRenewDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({ until: pipe(string(), isoDate("dayMissing")) });

export function Renewing({ contract, lastDay, onClose }: { contract: string; lastDay: string; onClose: () => void }) {
  const t = useTranslations("contracts.renew");
  const renew = useCommand(ContractRenewDocument, ["CONTRACT"]);
  const form = useForm({
    schema,
    defaults: { until: "" },
    submit: async ({ until }) => {
      await renew.mutateAsync({ contract, until });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("until")} label={t("until")} type="date" min={lastDay} required />
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
