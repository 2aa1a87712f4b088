import { useTranslations } from "use-intl";
import { check, object, picklist, pipe, string } from "valibot";
import {
  ClientChangePaymentTermsDocument,
  ClientCorrectIdentifiersDocument,
  ClientRenameDocument,
  ClientRenumberDocument,
  ClientSegmentDocument,
  type CompanySize,
  type PaymentRule,
} from "@/gql/graphql";
import { named, whole } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import type { Client } from "./Identity";

const RULES = ["NET", "END_OF_MONTH", "DAY_OF_MONTH"] as const satisfies readonly PaymentRule[];
const SIZES = ["INDIVIDUAL", "MICRO", "SMALL_OR_MEDIUM", "INTERMEDIATE", "LARGE", "PUBLIC_BODY"] as const satisfies readonly CompanySize[];

const schema = object({
  name: named,
  number: string(),
  siren: string(),
  siret: string(),
  vatNumber: string(),
  sector: string(),
  size: picklist(["", ...SIZES]),
  rule: picklist(RULES),
  days: whole(0, 366),
  day: pipe(
    string(),
    check((typed) => typed === "" || /^\d{1,2}$/.test(typed), "numberWrong"),
  ),
});

/** Each thing is a command of its own; only what differs is sent. */
export default function ChangeIdentity({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useTranslations("clients");
  const set = useTranslations("clients.edit");
  const isTeam = isOfTeam(useViewer());
  const { id, paymentTerms } = client;
  const save = useIdentity(client);
  const form = useForm({
    schema,
    defaults: {
      name: client.name,
      number: client.number ?? "",
      siren: client.siren ?? "",
      siret: client.siret ?? "",
      vatNumber: client.vatNumber ?? "",
      sector: client.sector ?? "",
      size: client.size ?? "",
      rule: paymentTerms.rule,
      days: String(paymentTerms.days),
      day: String(paymentTerms.day ?? ""),
    },
    submit: async (typed) => {
      await save(typed);
      toast(set("saved"));
      onClose();
    },
  });
  return (
    <Dialog title={set("identity")} isOpen onClose={onClose} width="wide">
      <Form key={id} form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field("name")} label={t("name")} required />
          <TextField {...form.field("number")} label={t("number")} optional />
          <TextField {...form.field("siren")} label="SIREN" inputMode="numeric" optional />
          <TextField {...form.field("siret")} label="SIRET" inputMode="numeric" optional />
          <TextField {...form.field("vatNumber")} label={t("vat")} optional />
          {isTeam && <TextField {...form.field("sector")} label={t("sector")} optional />}
          {isTeam && (
            <Choice {...form.field("size")} label={t("size")} optional>
              <option value="">–</option>
              {SIZES.map((size) => (
                <option key={size} value={size}>
                  {t(`sizes.${size}`)}
                </option>
              ))}
            </Choice>
          )}
        </div>
        <fieldset className="grid gap-4 sm:grid-cols-3">
          <legend className="mb-2 text-sm font-medium">{t("payment")}</legend>
          <Choice {...form.field("rule")} label={set("rule")}>
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {set(`rules.${rule}`)}
              </option>
            ))}
          </Choice>
          <TextField {...form.field("days")} label={set("days")} inputMode="numeric" required />
          {form.form.watch("rule") === "DAY_OF_MONTH" && (
            <TextField {...form.field("day")} label={set("day")} inputMode="numeric" required />
          )}
        </fieldset>
        <Actions>
          <Button onPress={onClose}>{set("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {set("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

interface Typed {
  name: string;
  number: string;
  siren: string;
  siret: string;
  vatNumber: string;
  sector: string;
  size: CompanySize | "";
  rule: PaymentRule;
  days: string;
  day: string;
}

function useIdentity({ id: client, ...was }: Client) {
  const rename = useCommand(ClientRenameDocument, ["CLIENT"]);
  const renumber = useCommand(ClientRenumberDocument, ["CLIENT"]);
  const identify = useCommand(ClientCorrectIdentifiersDocument, ["CLIENT"]);
  const segment = useCommand(ClientSegmentDocument, ["CLIENT"]);
  const pay = useCommand(ClientChangePaymentTermsDocument, ["CLIENT"]);
  const differs = (typed: string, known: string | number | null) => typed.trim() !== String(known ?? "");
  return async ({ name, number, siren, siret, vatNumber, sector, size, rule, days, day }: Typed) => {
    if (differs(name, was.name)) await rename.mutateAsync({ client, name });
    if (differs(number, was.number)) await renumber.mutateAsync({ client, number: number || null });
    if (differs(siren, was.siren) || differs(siret, was.siret) || differs(vatNumber, was.vatNumber)) {
      await identify.mutateAsync({ client, siren: siren || null, siret: siret || null, vatNumber: vatNumber || null });
    }
    if (differs(sector, was.sector) || differs(size, was.size)) await segment.mutateAsync({ client, sector: sector || null, size: size || null });
    const { paymentTerms: known } = was;
    const of = rule === "DAY_OF_MONTH" ? day : "";
    if (rule !== known.rule || differs(days, known.days) || differs(of, known.day)) {
      await pay.mutateAsync({ client, paymentTerms: { rule, days: Number(days), day: of ? Number(of) : null } });
    }
  };
}
