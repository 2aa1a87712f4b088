import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MachinePageQuery } from "@/gql/graphql";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Fact, Facts } from "@/ui/Badge";
import { buttonLook } from "@/ui/Button";
import { NotHere } from "@/ui/NotHere";
import { Page, Section, Trail } from "@/ui/Page";
import { Empty, Panel } from "@/ui/states";
import { Moment } from "@/ui/time";
import { machineQuery } from "../api/queries";
import type { Asked } from "../lib/spans";
import { MachineAlerts } from "./FewAlerts";
import { DiskHealth } from "./DiskHealth";
import { InventoryPanel, type Looked } from "./InventoryPanel";
import { MachineActions } from "./MachineActions";
import { MachineState, Since } from "./MachineState";
import { Measures } from "./Measures";
import { Silence } from "./Silence";
import { ToldList } from "./ToldList";

export type Machine = NonNullable<MachinePageQuery["machine"]>;

interface Props {
  id: string;
  /** Over which time its measures are shown, and as of when its inventory: of the address. */
  search: Asked & Looked;
  narrow: (to: Asked & Looked) => void;
  /** What other features know of it. */
  tickets: ReactNode;
  history: ReactNode;
}

export function MachinePage({ id, search, narrow, tickets, history }: Props) {
  const t = useTranslations("machines");
  const may = useMay();
  const isTeam = isOfTeam(useViewer());
  const { data } = useSuspenseQuery(machineQuery(id));
  const { machine } = data;
  if (!machine) return <NotHere title={t("gone")} />;
  const wasEnrolled = machine.enrolledAt !== null;
  return (
    <Page
      title={machine.name}
      trail={
        <Trail>
          {[
            <Link key="list" to="/machines" className="hover:underline">
              {t("title")}
            </Link>,
            machine.client && may.see("CLIENTS") && (
              <Link key="client" to="/clients/$id" params={{ id: machine.client.id }} className="hover:underline">
                {machine.client.name}
              </Link>
            ),
            <span key="machine">{machine.hostname ?? t("one")}</span>,
          ]}
        </Trail>
      }
      lead={
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <MachineState standing={machine.standing} />
          <Since machine={machine} />
        </p>
      }
      actions={
        <>
          {isTeam && machine.client && may.edit("TICKETS") && (
            <Link to="/tickets/nouveau" search={{ client: machine.client.id, machine: id }} className={buttonLook({ kind: "primary" })}>
              <Plus aria-hidden className="size-4" />
              {t("newTicket")}
            </Link>
          )}
          <MachineActions machine={machine} />
        </>
      }
    >
      <Warnings machine={machine} />
      <div className="mb-5 grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Section title={t("measures.title")}>
            {wasEnrolled ? (
              <Panel lines={6}>
                <Measures machine={id} asked={search} narrow={narrow} />
              </Panel>
            ) : (
              <Empty title={t("notYet")}>{t("notYetHint")}</Empty>
            )}
          </Section>
          {wasEnrolled && (
            <Section title={t("alerts.title")} flush>
              <Panel>
                <MachineAlerts machine={id} />
              </Panel>
            </Section>
          )}
          {wasEnrolled && (
            <Section title={t("told.title")} flush>
              <Panel>
                <ToldList machine={id} />
              </Panel>
            </Section>
          )}
          {wasEnrolled && (
            <Section title={t("disks.title")} flush>
              <Panel>
                <DiskHealth machine={id} />
              </Panel>
            </Section>
          )}
        </div>
        <div className="flex flex-col gap-5 max-lg:row-start-1">
          <About machine={machine} />
          {machine.standing !== "REVOKED" && <Silence machine={machine} />}
          <Section title={t("tickets")} flush>
            <Panel>{tickets}</Panel>
          </Section>
          {history && (
            <Section title={t("history")} flush>
              <Panel>{history}</Panel>
            </Section>
          )}
        </div>
      </div>
      {wasEnrolled && (
        <Section title={t("inventory.title")} flush>
          <InventoryPanel machine={id} looked={search} narrow={narrow} />
        </Section>
      )}
    </Page>
  );
}

function About({ machine }: { machine: Machine }) {
  const t = useTranslations("machines");
  const may = useMay();
  const { client, hostname, serial, agentVersion, enrolledAt, certifiedUntil, inventoryAt } = machine;
  return (
    <Section title={t("about.title")}>
      <Facts>
        <Fact name={t("columns.client")}>
          {client && may.see("CLIENTS") ? (
            <Link to="/clients/$id" params={{ id: client.id }} className="text-accent-text underline underline-offset-2">
              {client.name}
            </Link>
          ) : (
            (client?.name ?? t("ownMachine"))
          )}
        </Fact>
        {hostname && <Fact name={t("about.hostname")}>{hostname}</Fact>}
        {serial && <Fact name={t("columns.serial")}>{serial}</Fact>}
        {agentVersion && <Fact name={t("columns.agent")}>{agentVersion}</Fact>}
        {enrolledAt && (
          <Fact name={t("about.enrolled")}>
            <Moment at={enrolledAt} />
          </Fact>
        )}
        {inventoryAt && (
          <Fact name={t("about.changed")}>
            <Moment at={inventoryAt} />
          </Fact>
        )}
        {certifiedUntil && (
          <Fact name={t("about.certified")}>
            <Moment at={certifiedUntil} form="day" />
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

/** What somebody should look at, said before anything else. */
function Warnings({ machine: { alertSince, alertCount, cloneSuspectedAt, troubles, standing } }: { machine: Machine }) {
  const t = useTranslations("machines.warnings");
  if (standing === "REVOKED" || (!alertSince && !cloneSuspectedAt && troubles.length === 0)) return null;
  return (
    <div className="mb-5 flex gap-3 rounded-xl border border-warn/40 bg-warn-soft px-4 py-3 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <ul className="flex min-w-0 flex-col gap-1 text-sm">
        {alertSince && <li>{t.rich("alert", { count: alertCount, moment: () => <Moment at={alertSince} /> })}</li>}
        {cloneSuspectedAt && <li>{t.rich("clone", { moment: () => <Moment at={cloneSuspectedAt} /> })}</li>}
        {troubles.map(({ part, detail }) => (
          <li key={`${part}${detail}`}>{t("trouble", { part: t.has(`parts.${part}` as never) ? t(`parts.${part}` as never) : part, detail })}</li>
        ))}
      </ul>
    </div>
  );
}
