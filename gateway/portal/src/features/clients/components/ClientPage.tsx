import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Plus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ClientAttachDocumentDocument, ClientRestoreDocument, type ClientPageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useFreshLink } from "@/lib/links";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, Fact, Facts } from "@/ui/Badge";
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
import { Notes } from "./Notes";

type Client = NonNullable<ClientPageQuery["client"]>;

interface Props {
  id: string;
  at: string | null;
  /** What other features know of this client. */
  tickets: ReactNode;
  report: ReactNode;
  history: ReactNode;
}

export function ClientPage({ id, at, tickets, report, history }: Props) {
  const t = useTranslations("clients");
  const query = clientQuery(id, at);
  const { data } = useSuspenseQuery(query);
  const may = useMay();
  const say = useSay();
  const attach = useCommand(ClientAttachDocumentDocument, ["CLIENT"]);
  const restore = useCommand(ClientRestoreDocument, ["CLIENT"]);
  const freshLink = useFreshLink<ClientPageQuery>(query, ({ client: fresh }) => fresh?.documents.nodes ?? []);
  const [isArchiving, setIsArchiving] = useState(false);
  const client = data.client;
  if (!client) return <NotHere title={t(at ? "notThen" : "gone")} action={at && <TimeTravel at={at} />} />;
  const mayEdit = !at && may.edit("CLIENTS");
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
          <TimeTravel at={at} />
          {!at && may.see("HOUR_BANKS") && report}
          {mayEdit && client.archived && (
            <Button
              icon={<ArchiveRestore aria-hidden className="size-4" />}
              onPress={() => void say(restore.mutateAsync({ client: id }), t("restored"))}
            >
              {t("restore")}
            </Button>
          )}
          {mayEdit && !client.archived && (
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
          {may.see("CONTRACTS") && <Contracts client={client} />}
          <Documents
            files={client.documents.nodes}
            freshLink={freshLink}
            attach={mayEdit ? (files, internal) => attach.mutateAsync({ client: id, files, internal }) : null}
          />
          <Section title={t("history")} flush>
            <Panel>{history}</Panel>
          </Section>
        </div>
        <div className="flex flex-col gap-5">
          <ContactList client={id} contacts={client.contacts} mayEdit={mayEdit} />
          <Identity client={client} />
          {may.see("ACCOUNTING") || mayEdit || client.notes ? <Notes key={client.notes} client={id} notes={client.notes} mayEdit={mayEdit} /> : null}
        </div>
      </div>
      {isArchiving && <Archiving client={id} name={client.name} onClose={() => setIsArchiving(false)} />}
    </Page>
  );
}

function Contracts({ client }: { client: Client }) {
  const t = useTranslations("clients");
  return (
    <Section title={t("contracts")} flush>
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

function Identity({ client }: { client: Client }) {
  const t = useTranslations("clients");
  return (
    <Section title={t("identity")}>
      <Facts>
        {client.siren && <Fact name="SIREN">{grouped(client.siren)}</Fact>}
        {client.siret && <Fact name="SIRET">{client.siret}</Fact>}
        {client.vatNumber && <Fact name={t("vat")}>{client.vatNumber}</Fact>}
        {client.size && <Fact name={t("size")}>{t(`sizes.${client.size}`)}</Fact>}
        {client.sector && <Fact name={t("sector")}>{client.sector}</Fact>}
        <Fact name={t("payment")}>
          {t(`paymentRules.${client.paymentTerms.rule}`, { days: client.paymentTerms.days, day: client.paymentTerms.day ?? 0 })}
        </Fact>
        {client.parent && (
          <Fact name={t("parent")}>
            <Link to="/clients/$id" params={{ id: client.parent.id }} className="text-accent-text underline underline-offset-2">
              {client.parent.name}
            </Link>
          </Fact>
        )}
        {client.partner && <Fact name={t("partner")}>{client.partner.name}</Fact>}
        {client.addresses.map((address, place) => (
          <Fact key={place} name={address.label || t(`purposes.${address.purpose}`)}>
            {[...address.lines, `${address.postalCode} ${address.city}`].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

function grouped(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0");
}
