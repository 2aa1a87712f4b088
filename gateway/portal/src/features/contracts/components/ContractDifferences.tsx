import { useSuspenseQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { ContractPageQuery } from "@/gql/graphql";
import type { Line } from "@/lib/time-travel/differences";
import { Differences } from "@/ui/Differences";
import { useLines } from "@/ui/lines";
import { contractQuery } from "../api/queries";
import { useTermsLines } from "./termsLines";

export default function ContractDifferences({ id, at }: { id: string; at: string }) {
  const [then, now] = useSuspenseQueries({ queries: [contractQuery(id, at), contractQuery(id, null)] });
  const lines = useContractLines();
  return <Differences at={at} then={lines(then.data.contract)} now={lines(now.data.contract)} />;
}

function useContractLines(): (contract: ContractPageQuery["contract"]) => readonly Line[] {
  const t = useTranslations("contracts");
  const { words, list, duration, day } = useLines();
  const termsLines = useTermsLines();
  return (contract) => {
    if (!contract) return [];
    const { billing, lastDay } = contract;
    const latest = contract.termsHistory.at(-1);
    return [
      words("name", t("name"), contract.name),
      words("client", t("client"), contract.client?.name),
      words("stage", t("state"), contract.stage && t(`stages.${contract.stage}`)),
      words("renewal", t("differences.renewal"), contract.renewalNoticed ? t("toRenew") : null),
      lastDay ? day("lastDay", t("lastDay"), lastDay) : words("lastDay", t("lastDay"), t("untilEnded")),
      words("notice", t("notice"), t("noticeDays", { count: contract.renewalNoticeDays })),
      words("policy", t("policy"), contract.servicePolicy?.name ?? t("defaultPolicy")),
      words("billing", t("billing.billed"), billing && `${t(`billing.periods.${billing.every}`)}, ${t(`billing.moments.${billing.when}`)}`),
      duration("hours", t("hours"), contract.hourBank?.total ?? null),
      day("terms", t("differences.termsFrom"), latest?.from ?? null),
      ...(latest ? termsLines(latest.terms, true) : []),
      list("documents", t("differences.documents"), contract.documents.nodes.map(({ name }) => name)),
    ];
  };
}
