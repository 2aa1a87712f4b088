import { useSuspenseQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { ContactShownFragment } from "@/gql/graphql";
import { writtenDuration } from "@/lib/format/duration";
import type { Line } from "@/lib/time-travel/differences";
import { Differences } from "@/ui/Differences";
import { useLines } from "@/ui/lines";
import { clientQuery } from "../api/queries";
import type { Client } from "./Identity";

export default function ClientDifferences({ id, at }: { id: string; at: string }) {
  const [then, now] = useSuspenseQueries({ queries: [clientQuery(id, at), clientQuery(id, null)] });
  const lines = useClientLines();
  return <Differences at={at} then={lines(then.data.client)} now={lines(now.data.client)} />;
}

function useClientLines(): (client: Client | null) => readonly Line[] {
  const t = useTranslations("clients");
  const { words, list, whether } = useLines();
  const contact = useContactLine();
  return (client) => {
    if (!client) return [];
    const { rule, days, day } = client.paymentTerms;
    const left = (contract: string) => client.hourBanks.find((bank) => bank.contract?.id === contract)?.total.count;
    return [
      words("name", t("name"), client.name),
      words("number", t("number"), client.number),
      words("siren", "SIREN", client.siren),
      words("siret", "SIRET", client.siret),
      words("vat", t("vat"), client.vatNumber),
      words("size", t("size"), client.size && t(`sizes.${client.size}`)),
      words("sector", t("sector"), client.sector),
      words("payment", t("payment"), t(`paymentRules.${rule}`, { days, day: day ?? 0 })),
      ...client.addresses.map(({ label, purpose, lines, postalCode, city }, place) => {
        const name = label || t(`purposes.${purpose}`);
        return words(`address ${place} ${name}`, name, [...lines, `${postalCode} ${city}`].join("\n"));
      }),
      ...client.contacts.map(contact),
      ...client.contracts.map(({ id, name, stage, renewalNoticed }) => {
        const hours = left(id);
        const said = [
          stage && t(`differences.stages.${stage}`),
          renewalNoticed && t("toRenew"),
          hours !== undefined && `${t("left")} ${writtenDuration(hours)}`,
        ];
        return words(`contract ${id}`, name, said.filter(Boolean).join(", "));
      }),
      words("parent", t("parent"), client.parent?.name),
      words("partner", t("partner"), client.partner?.name),
      words("notes", t("notes.title"), client.notes),
      list("documents", t("differences.documents"), client.documents.nodes.map(({ name }) => name)),
      whether("archived", t("archived"), client.archived),
    ];
  };
}

/** A person who was forgotten is nobody at any moment. */
function useContactLine(): (contact: ContactShownFragment) => Line {
  const t = useTranslations("clients.contacts");
  return ({ id, name, role, mail, phone, availability, primary, forgotten }) => ({
    key: id,
    name: forgotten ? t("forgotten") : (name ?? t("forgotten")),
    said: forgotten ? t("forgotten") : [name, role, mail, phone, availability, primary && t("primary")].filter(Boolean).join("\n"),
  });
}
