import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { useTranslations } from "use-intl";
import type { OwnContractsQuery } from "@/gql/graphql";
import { useFreshLink } from "@/lib/links";
import { FileList } from "@/ui/FileList";
import { Page, Section } from "@/ui/Page";
import { Empty } from "@/ui/states";
import { ownContracts } from "../api/queries";
import { ContractState, Lasting } from "./ContractState";
import { Terms } from "./Terms";

export function OwnContracts() {
  const t = useTranslations("contracts");
  const { data } = useSuspenseQuery(ownContracts());
  const contracts = data.contracts.nodes;
  const freshLink = useFreshLink<OwnContractsQuery>(ownContracts(), (fresh) =>
    fresh.contracts.nodes.flatMap(({ documents }) => documents.nodes),
  );
  return (
    <Page title={t("own.title")} lead={t("own.lead")}>
      {contracts.length === 0 ? (
        <Empty icon={<FileText aria-hidden className="size-5" />} title={t("own.none")}>
          {t("own.noneHint")}
        </Empty>
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {contracts.map((contract) => (
            <Section key={contract.id} title={contract.name} actions={<ContractState contract={contract} />}>
              <div className="flex flex-col gap-4">
                <p className="text-sm text-soft">
                  {contract.kind && t(`kinds.${contract.kind}`)} · <Lasting contract={contract} />
                </p>
                {contract.terms && <Terms terms={contract.terms} isDetailed={false} />}
                {contract.hourBank && (
                  <Link to="/heures" className="self-start text-sm text-accent-text underline underline-offset-3">
                    {t("own.hours")}
                  </Link>
                )}
                <FileList files={contract.documents.nodes} freshLink={freshLink} />
              </div>
            </Section>
          ))}
        </div>
      )}
    </Page>
  );
}
