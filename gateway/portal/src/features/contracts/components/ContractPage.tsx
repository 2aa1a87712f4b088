import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ContractAttachDocumentDocument, ContractRemoveDocumentDocument, type ContractPageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useFreshLink } from "@/lib/links";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Fact, Facts } from "@/ui/Badge";
import { buttonLook } from "@/ui/Button";
import { Documents } from "@/ui/Documents";
import { Page, Section, Trail } from "@/ui/Page";
import { NotHere } from "@/ui/NotHere";
import { Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { DayOf, Duration, Moment } from "@/ui/time";
import { contractQuery } from "../api/queries";
import { ContractActions } from "./ContractActions";
import { ContractState, Lasting } from "./ContractState";
import { Terms } from "./Terms";

const ContractDifferences = lazy(() => import("./ContractDifferences"));

interface Props {
  id: string;
  at: string | null;
  history: ReactNode;
  /** A way to what was invoiced for it: another feature's. */
  invoices: ReactNode;
}

export function ContractPage({ id, at, history, invoices }: Props) {
  const t = useTranslations("contracts");
  const query = contractQuery(id, at);
  const { data } = useSuspenseQuery(query);
  const may = useMay();
  const isTeam = isOfTeam(useViewer());
  const attach = useCommand(ContractAttachDocumentDocument, ["CONTRACT"]);
  const remove = useCommand(ContractRemoveDocumentDocument, ["CONTRACT"]);
  const freshLink = useFreshLink<ContractPageQuery>(query, ({ contract: fresh }) => fresh?.documents.nodes ?? []);
  const contract = data.contract;
  if (!contract) return <NotHere title={t(at ? "notThen" : "gone")} action={at && <TimeTravel at={at} />} />;
  const mayEdit = !at && may.edit("CONTRACTS");
  return (
    <Page
      title={contract.name}
      trail={
        <Trail>
          {[
            contract.client && (
              <Link key="client" to="/clients/$id" params={{ id: contract.client.id }} className="hover:underline">
                {contract.client.name}
              </Link>
            ),
            <span key="contract">{t("one")}</span>,
          ]}
        </Trail>
      }
      lead={
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <ContractState contract={contract} />
          {contract.kind && <span>{t(`kinds.${contract.kind}`)}</span>}· <Lasting contract={contract} />
        </p>
      }
      actions={
        <>
          <TimeTravel at={at} differences={at && <ContractDifferences id={id} at={at} />} />
          {!at && invoices}
          {!at && isTeam && contract.client && (
            <Link to="/contrats/simulation" search={{ client: contract.client.id, contrat: id }} className={buttonLook({})}>
              {t("replay.open")}
            </Link>
          )}
          {!at && <ContractActions contract={contract} />}
        </>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {contract.termsHistory.toReversed().map(({ from, terms }, place) => (
            <Section key={from} title={place === 0 ? t("terms.title") : t("terms.former")} actions={<span className="pr-2 text-sm text-soft">{t("terms.from")} <DayOf day={from} /></span>}>
              <Terms terms={terms} isDetailed />
            </Section>
          ))}
          <Documents
            files={contract.documents.nodes}
            freshLink={freshLink}
            attach={mayEdit ? (files, internal) => attach.mutateAsync({ contract: id, files, internal }) : null}
            remove={!at && may.validate("CONTRACTS") ? (file, reason) => remove.mutateAsync({ contract: id, file, reason }) : null}
          />
        </div>
        <div className="flex flex-col gap-5">
          <Section title={t("about")}>
            <Facts>
              <Fact name={t("signed")}>
                <Moment at={contract.signedAt} form="day" />
              </Fact>
              <Fact name={t("notice")}>{t("noticeDays", { count: contract.renewalNoticeDays })}</Fact>
              <Fact name={t("policy")}>{contract.servicePolicy?.name ?? t("defaultPolicy")}</Fact>
              {contract.billing && (
                <Fact name={t("billing.billed")}>
                  {t(`billing.periods.${contract.billing.every}`)}, {t(`billing.moments.${contract.billing.when}`)}
                </Fact>
              )}
              {contract.hourBank && (
                <Fact name={t("hours")}>
                  <Link to="/banques/$id" params={{ id: contract.hourBank.id }} className="text-accent-text underline underline-offset-2">
                    <Duration minutes={contract.hourBank.total.count} />
                  </Link>
                </Fact>
              )}
            </Facts>
          </Section>
          <Section title={t("history")} flush>
            <Panel>{history}</Panel>
          </Section>
        </div>
      </div>
    </Page>
  );
}
