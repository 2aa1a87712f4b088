import { useQuery } from "@tanstack/react-query";
import { Calculator } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string } from "valibot";
import type { ContractTermsInput, TermsShownFragment } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { Button } from "@/ui/Button";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { Picker } from "@/ui/Picker";
import { Empty, Panel } from "@/ui/states";
import { contractClient, contractClients } from "../api/queries";
import { Replayed } from "./Replayed";
import { TermsFields, termsEntries, termsTyped, useTerms } from "./TermsFields";

const schema = object({ client: pipe(string(), nonEmpty("clientMissing")), ...termsEntries });

interface Props {
  client: string;
  /** Where the terms begin from: those of a contract, or none. */
  terms: TermsShownFragment | null;
  currency: string;
}

/** Terms that nobody agreed yet, on work that was really done: asked for as often as one likes, kept nowhere. */
export function Replaying({ client: first, terms: from, currency }: Props) {
  const t = useTranslations("contracts.replay");
  const locale = useLocale();
  const terms = useTerms(from, from?.rates.default.currency ?? currency);
  const [asked, setAsked] = useState<{ client: string; terms: ContractTermsInput } | null>(null);
  const form = useForm({
    schema,
    defaults: { client: first, ...termsTyped(from, locale) },
    submit: async ({ client, ...typed }) => setAsked({ client, terms: terms.read(typed) }),
  });
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) result.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  return (
    <div className="flex flex-col gap-5">
      <Section title={t("terms")}>
        <Form form={form} className="max-w-3xl">
          <Whose id={form.idOf("client")} client={form.form.watch("client")} error={form.field("client").error} choose={(id) => form.form.setValue("client", id ?? "", { shouldValidate: true })} />
          <TermsFields form={{ field: form.field, kind: form.form.watch("kind") }} terms={terms} isKindFixed={false} />
          <Button type="submit" kind="primary" className="self-start" icon={<Calculator aria-hidden className="size-4" />} isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Form>
      </Section>
      <div ref={result}>
        <Section title={t("result")}>
          {asked ? (
            <Panel key={JSON.stringify(asked)} lines={8}>
              <Replayed client={asked.client} terms={asked.terms} />
            </Panel>
          ) : (
            <Empty icon={<Calculator aria-hidden className="size-5" />} title={t("nothing")}>
              {t("nothingHint")}
            </Empty>
          )}
        </Section>
      </div>
    </div>
  );
}

interface WhoseProps {
  id: string;
  client: string;
  error: string | undefined;
  choose: (id: string | null) => void;
}

function Whose({ id, client, error, choose }: WhoseProps) {
  const t = useTranslations("contracts");
  const [typed, setTyped] = useState("");
  const { data } = useQuery(contractClients(typed));
  const { data: known } = useQuery({ ...contractClient(client), enabled: client !== "" });
  return (
    <Picker id={id} label={t("client")} chosen={client ? (known?.client ?? null) : null} options={data?.clients.nodes ?? []} onSearch={setTyped} onChoose={choose} error={error} />
  );
}
