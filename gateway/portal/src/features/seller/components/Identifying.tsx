import { useTranslations } from "use-intl";
import { object, string } from "valibot";
import { SellerIdentifyDocument, type SellerPageQuery } from "@/gql/graphql";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const schema = object({
  name: named,
  legalForm: string(),
  registry: string(),
  siren: string(),
  siret: string(),
  vatNumber: string(),
  lines: string(),
  postalCode: string(),
  city: string(),
  country: string(),
});

/** The agency's legal identity, as invoices bear it from now on. */
export default function Identifying({ seller, onClose }: { seller: SellerPageQuery["seller"]; onClose: () => void }) {
  const t = useTranslations("seller.identity");
  const identify = useCommand(SellerIdentifyDocument, ["SELLER"]);
  const { identity } = seller;
  const form = useForm({
    schema,
    defaults: {
      name: identity?.name ?? "",
      legalForm: seller.legalForm ?? "",
      registry: seller.registry ?? "",
      siren: identity?.siren ?? "",
      siret: identity?.siret ?? "",
      vatNumber: identity?.vatNumber ?? "",
      lines: identity?.lines.join("\n") ?? "",
      postalCode: identity?.postalCode ?? "",
      city: identity?.city ?? "",
      country: identity?.country ?? "FR",
    },
    submit: async ({ lines, country, postalCode, city, name, ...rest }) => {
      const given = Object.fromEntries(Object.entries(rest).map(([key, text]) => [key, text.trim() || null]));
      await identify.mutateAsync({
        ...given,
        name,
        lines: lines.split("\n").map((line) => line.trim()).filter(Boolean),
        postalCode: postalCode.trim(),
        city: city.trim(),
        country: country.trim().toUpperCase(),
      });
      toast(t("done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("set")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...form.field("name")} className="sm:col-span-2" label={t("name")} required />
          <TextField {...form.field("legalForm")} label={t("legalForm")} hint={t("legalFormHint")} optional />
          <TextField {...form.field("registry")} label={t("registry")} hint={t("registryHint")} optional />
          <TextField {...form.field("siren")} label="SIREN" inputMode="numeric" optional />
          <TextField {...form.field("siret")} label="SIRET" inputMode="numeric" optional />
          <TextField {...form.field("vatNumber")} className="sm:col-span-2" label={t("vatNumber")} optional />
          <TextArea {...form.field("lines")} className="sm:col-span-2" label={t("lines")} rows={2} />
          <TextField {...form.field("postalCode")} label={t("postalCode")} />
          <TextField {...form.field("city")} label={t("city")} />
          <TextField {...form.field("country")} label={t("country")} hint={t("countryHint")} maxLength={2} />
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
