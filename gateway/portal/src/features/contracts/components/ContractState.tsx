import { useTranslations } from "use-intl";
import type { ContractRowFragment } from "@/gql/graphql";
import { Badge } from "@/ui/Badge";
import { DayOf } from "@/ui/time";

export function ContractState({ contract }: { contract: Pick<ContractRowFragment, "stage" | "renewalNoticed"> }) {
  const t = useTranslations("contracts");
  if (contract.stage === "RUNNING" && contract.renewalNoticed) return <Badge tone="warn">{t("toRenew")}</Badge>;
  const stage = contract.stage ?? "RUNNING";
  return <Badge tone={stage === "RUNNING" ? "good" : "plain"}>{t(`stages.${stage}`)}</Badge>;
}

export function Lasting({ contract }: { contract: Pick<ContractRowFragment, "firstDay" | "lastDay"> }) {
  const t = useTranslations("contracts");
  return (
    <span>
      {t.rich(contract.lastDay ? "fromTo" : "since", {
        first: () => <DayOf day={contract.firstDay} />,
        last: () => <DayOf day={contract.lastDay ?? ""} />,
      })}
    </span>
  );
}
