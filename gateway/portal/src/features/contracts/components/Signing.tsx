import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string } from "valibot";
import { ContractSignDocument } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { day, named, noDayOrDay, whole } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Picker } from "@/ui/Picker";
import { toast } from "@/ui/Toasts";
import { contractClients } from "../api/queries";
import { TermsFields, termsEntries, termsTyped, useTerms } from "./TermsFields";

const schema = object({
  client: pipe(string(), nonEmpty("clientMissing")),
  name: named,
  firstDay: day,
  lastDay: noDayOrDay,
  renewalNoticeDays: whole(0, 366),
  ...termsEntries,
});

interface Props {
  /** Whose contract it is, where that is known. */
  client: string | null;
  onClose: () => void;
  onDone: (contract: string) => void;
}

/** A contract from its first day on. One that keeps hours gets its bank by itself. */
export default function Signing({ client: at, onClose, onDone }: Props) {
  const t = useTranslations("contracts.sign");
  const set = useTranslations("contracts.set");
  const locale = useLocale();
  const { tenant } = useViewer();
  const [search, setSearch] = useState("");
  const [client, setClient] = useState<{ id: string; name: string } | null>(null);
  const { data } = useQuery({ ...contractClients(search), enabled: at === null });
  const sign = useCommand(ContractSignDocument, ["CONTRACT", "CLIENT", "HOUR_BANK"]);
  const terms = useTerms(null, tenant?.currency ?? "EUR");
  const form = useForm({
    schema,
    defaults: { client: at ?? "", name: "", firstDay: today(), lastDay: "", renewalNoticeDays: "30", ...termsTyped(null, locale) },
    submit: async ({ client: of, name, firstDay, lastDay, renewalNoticeDays, ...typed }) => {
      const read = terms.read(typed);
      const { made } = await sign.mutateAsync({
        client: of,
        name,
        firstDay,
        lastDay: lastDay || null,
        renewalNoticeDays: Number(renewalNoticeDays),
        terms: read,
      });
      toast(t("done"));
      if (made) onDone(made);
      else onClose();
    },
  });
  const options = data?.clients.nodes ?? [];
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        {at === null && (
          <Picker
            id={form.idOf("client")}
            label={t("client")}
            chosen={client}
            options={options}
            onSearch={setSearch}
            onChoose={(id) => {
              setClient(options.find((one) => one.id === id) ?? null);
              form.form.setValue("client", id ?? "", { shouldValidate: form.attempts > 0 });
            }}
            error={form.field("client").error}
          />
        )}
        <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...form.field("firstDay")} label={t("firstDay")} type="date" required />
          <TextField {...form.field("lastDay")} label={t("lastDay")} type="date" optional />
          <TextField {...form.field("renewalNoticeDays")} label={set("notice")} inputMode="numeric" required />
        </div>
        <TermsFields form={{ field: form.field, kind: form.form.watch("kind") }} terms={terms} isKindFixed={false} />
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
