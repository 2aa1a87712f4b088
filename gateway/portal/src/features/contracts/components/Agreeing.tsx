import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object, string } from "valibot";
import {
  ContractAgreeServicePolicyDocument,
  ContractAssignDocument,
  ContractSetRenewalNoticeDocument,
} from "@/gql/graphql";
import { whole } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Picker } from "@/ui/Picker";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import { contractClients, contractPolicies } from "../api/queries";

const schema = object({ policy: string(), days: whole(0, 366) });

interface Props {
  contract: string;
  policy: string | null;
  noticeDays: number;
  onClose: () => void;
}

/** What is promised for its tickets, and how long before its end one is told. */
export function Agreeing({ contract, policy: agreed, noticeDays, onClose }: Props) {
  const t = useTranslations("contracts.agree");
  const set = useTranslations("contracts.set");
  const { data } = useQuery(contractPolicies());
  const agree = useCommand(ContractAgreeServicePolicyDocument, ["CONTRACT"]);
  const notify = useCommand(ContractSetRenewalNoticeDocument, ["CONTRACT"]);
  const form = useForm({
    schema,
    defaults: { policy: agreed ?? "", days: String(noticeDays) },
    submit: async ({ policy, days }) => {
      if (policy !== (agreed ?? "")) await agree.mutateAsync({ contract, policy: policy || null });
      if (Number(days) !== noticeDays) await notify.mutateAsync({ contract, days: Number(days) });
      toast(t("done"));
      onClose();
    },
  });
  const policies = data?.servicePolicies.nodes ?? [];
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <Form form={form}>
        {data && (
          <Choice {...form.field("policy")} label={t("policy")} hint={t("policyHint")}>
            <option value="">{t("default", { name: policies.find(({ isDefault }) => isDefault)?.name ?? "–" })}</option>
            {policies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        <TextField {...form.field("days")} label={set("notice")} inputMode="numeric" required />
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

/** The contract is another company's, as long as nothing was used under it. */
export function Assigning({ contract, onClose }: { contract: string; onClose: () => void }) {
  const t = useTranslations("contracts.assign");
  const say = useSay();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const { data } = useQuery(contractClients(search));
  const assign = useCommand(ContractAssignDocument, ["CONTRACT", "CLIENT", "HOUR_BANK"]);
  const options = data?.clients.nodes ?? [];
  const go = async () => {
    if (chosen && (await say(assign.mutateAsync({ contract, client: chosen.id }), t("done")))) onClose();
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("explained")}</p>
        <Picker
          label={t("client")}
          chosen={chosen}
          options={options}
          onSearch={setSearch}
          onChoose={(id) => setChosen(options.find((one) => one.id === id) ?? null)}
        />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isDisabled={!chosen} isPending={assign.isPending} onPress={() => void go()}>
            {t("submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
