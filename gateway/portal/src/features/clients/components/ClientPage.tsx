import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Plus } from "lucide-react";
import { lazy, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ClientAttachDocumentDocument, ClientRemoveDocumentDocument, ClientRestoreDocument, type ClientPageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useFreshLink } from "@/lib/links";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Badge } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Documents } from "@/ui/Documents";
import { Page, Section, Trail } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { NotHere } from "@/ui/NotHere";
import { Empty, Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { DayOf, Duration } from "@/ui/time";
import { clientQuery } from "../api/queries";
import { Archiving } from "./Archiving";
import { ContactList } from "./ContactList";
import { Addresses, Family, Identity, type Client } from "./Identity";
import { Notes } from "./Notes";

const ClientDifferences = lazy(() => import("./ClientDifferences"));

interface Props {
  id: string;
  at: string | null;
  /** What other features know of this client. */
  tickets: ReactNode;
  report: ReactNode;
  /** A way to its invoices. */
  invoices: ReactNode;
  /** A way to sign a contract with it. */
  sign: ReactNode;
  history: ReactNode;
}

export function ClientPage({ id, at, tickets, report, invoices, sign, history }: Props) {
  const t = useTranslations("clients");
  const query = clientQuery(id, at);
  const { data } = useSuspenseQuery(query);
  const may = useMay();
  const viewer = useViewer();
  const say = useSay();
  const attach = useCommand(ClientAttachDocumentDocument, ["CLIENT"]);
  const remove = useCommand(ClientRemoveDocumentDocument, ["CLIENT"]);
  const restore = useCommand(ClientRestoreDocument, ["CLIENT"]);
  const freshLink = useFreshLink<ClientPageQuery>(query, ({ client: fresh }) => fresh?.documents.nodes ?? []);
  const [isArchiving, setIsArchiving] = useState(false);
  const client = data.client;
  if (!client) return <NotHere title={t(at ? "notThen" : "gone")} action={at && <TimeTravel at={at} />} />;
  const mayEdit = !at && may.edit("CLIENTS");
  const mayValidate = !at && may.validate("CLIENTS");
  const mayKeepNotes = mayEdit && isOfTeam(viewer);
  return (
    <Page
      title={client.name}
      trail={
        <Trail>
          {[
            <Link key="list" to="/clients" className="hover:underline">
              {t("title")}
            </Link>,
            <span key="number" className="tabular">
              {client.number ?? client.name}
            </span>,
          ]}
        </Trail>
      }
      lead={client.archived && <Badge>{t("archived")}</Badge>}
      actions={
        <>
          <TimeTravel at={at} differences={at && <ClientDifferences id={id} at={at} />} />
          {!at && may.see("HOUR_BANKS") && report}
          {!at && invoices}
          {mayValidate && client.archived && (
            <Button
              icon={<ArchiveRestore aria-hidden className="size-4" />}
              onPress={() => void say(restore.mutateAsync({ client: id }), t("restored"))}
            >
              {t("restore")}
            </Button>
          )}
          {mayValidate && !client.archived && (
            <Button kind="quiet" icon={<Archive aria-hidden className="size-4" />} onPress={() => setIsArchiving(true)}>
              {t("archive.open")}
            </Button>
          )}
          {!at && may.edit("TICKETS") && (
            <Link to="/tickets/nouveau" search={{ client: id }} className={buttonLook({ kind: "primary" })}>
              <Plus aria-hidden className="size-4" />
              {t("newTicket")}
            </Link>
          )}
        </>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {!at && may.see("TICKETS") && (
            <Section title={t("tickets")} flush>
              <Panel>{tickets}</Panel>
            </Section>
          )}
          {may.see("CONTRACTS") && <Contracts client={client} sign={!at && !client.archived && sign} />}
          <Documents
            files={client.documents.nodes}
            freshLink={freshLink}
            attach={mayEdit ? (files, internal) => attach.mutateAsync({ client: id, files, internal }) : null}
            remove={mayValidate && isOfTeam(viewer) ? (file, reason) => remove.mutateAsync({ client: id, file, reason }) : null}
          />
          <Section title={t("history")} flush>
            <Panel>{history}</Panel>
          </Section>
        </div>
        <div className="flex flex-col gap-5">
          <ContactList client={id} contacts={client.contacts} mayEdit={mayEdit} mayForget={mayValidate} />
          <Identity client={client} mayEdit={mayEdit} />
          <Addresses client={client} mayEdit={mayEdit} />
          <Family client={client} mayEdit={mayEdit} isPast={at !== null} />
          {mayKeepNotes || client.notes ? <Notes key={client.notes} client={id} notes={client.notes} mayEdit={mayKeepNotes} /> : null}
        </div>
      </div>
      {isArchiving && <Archiving client={id} name={client.name} onClose={() => setIsArchiving(false)} />}
    </Page>
  );
}

function Contracts({ client, sign }: { client: Client; sign: ReactNode }) {
  const t = useTranslations("clients");
  return (
    <Section title={t("contracts")} flush actions={sign}>
      {client.contracts.length === 0 && <Empty title={t("noContract")} />}
      <ul className="divide-y divide-line">
        {client.contracts.map((contract) => {
          const bank = client.hourBanks.find((one) => one.contract?.id === contract.id);
          return (
            <li key={contract.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
              <Link to="/contrats/$id" params={{ id: contract.id }} className="min-w-0 flex-1 basis-48 font-medium hover:underline">
                {contract.name}
              </Link>
              {contract.lastDay && (
                <span className="text-sm text-soft">
                  {t("until")} <DayOf day={contract.lastDay} />
                </span>
              )}
              {contract.renewalNoticed && <Badge tone="warn">{t("toRenew")}</Badge>}
              {bank && (
                <Link to="/banques/$id" params={{ id: bank.id }} className="text-sm text-accent-text underline underline-offset-2">
                  {t("left")} <Duration minutes={bank.total.count} />
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
