import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import {
  TicketAssignDocument,
  TicketAssignAutomaticallyDocument,
  TicketChangeStatusDocument,
  TicketClassifyDocument,
  TicketLinkDocument,
  TicketPrioritiseDocument,
  TicketReleaseDocument,
  type Priority,
  type TicketStatus,
  type TicketType,
} from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useKeys } from "@/lib/keyboard/keys";
import { Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { Duration } from "@/ui/time";
import { peopleQuery, ticketClientQuery } from "../api/queries";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";
import { STATUSES } from "../lib/filters";
import { peopleOf } from "../lib/people";
import { AssignmentReason } from "./AssignmentReason";
import { PriorityMark, Status } from "./marks";
import type { Ticket } from "./TicketPage";

const Escalating = lazy(() => import("./Escalating"));

export function Properties({ ticket, mayEdit }: { ticket: Ticket; mayEdit: boolean }) {
  return (
    <div className="flex flex-col gap-4">
      {mayEdit ? <Edited ticket={ticket} /> : <Read ticket={ticket} />}
      <Around ticket={ticket} mayEdit={mayEdit} />
    </div>
  );
}

function Read({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("tickets");
  return (
    <Facts>
      <Fact name={t("columns.status")}>
        <Status status={ticket.status} />
      </Fact>
      <Fact name={t("columns.priority")}>
        <PriorityMark priority={ticket.priority} />
      </Fact>
      <Fact name={t("columns.type")}>{ticket.type && t(`type.${ticket.type}`)}</Fact>
      <Fact name={t("columns.assignee")}>{ticket.assignee?.name ?? t("nobody")}</Fact>
      <Fact name={t("columns.team")}>{ticket.team?.name ?? "–"}</Fact>
    </Facts>
  );
}

/** What is chosen shows at once; when the server refuses, the former choice comes back with the reason. */
function Edited({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("tickets");
  const say = useSay();
  const { data } = useQuery(peopleQuery());
  const teams = data?.teams.filter(({ disbanded }) => !disbanded) ?? [];
  const people = peopleOf(teams);
  const [isEscalating, setIsEscalating] = useState(false);
  const changeStatus = useCommand(TicketChangeStatusDocument, ["TICKET"]);
  const prioritise = useCommand(TicketPrioritiseDocument, ["TICKET"]);
  const classify = useCommand(TicketClassifyDocument, ["TICKET"]);
  const assign = useCommand(TicketAssignDocument, ["TICKET", "ACCOUNT"]);
  const automatically = useCommand(TicketAssignAutomaticallyDocument, ["TICKET", "ACCOUNT"]);
  const release = useCommand(TicketReleaseDocument, ["TICKET", "ACCOUNT"]);
  const about = { ticket: ticket.id };

  const status = useRef<HTMLSelectElement>(null);
  const priority = useRef<HTMLSelectElement>(null);
  const assignee = useRef<HTMLSelectElement>(null);
  const open = (field: React.RefObject<HTMLSelectElement | null>) => {
    field.current?.focus();
    field.current?.showPicker?.();
  };
  useKeys({
    s: () => open(status),
    p: () => open(priority),
    a: () => open(assignee),
    e: () => void say(changeStatus.mutateAsync({ ...about, to: "RESOLVED" }), t("resolved")),
  });

  const choosePerson = (account: string) =>
    account
      ? say(assign.mutateAsync({ ...about, account, ...(ticket.team ? { team: ticket.team.id } : {}) }), t("assigned"))
      : say(release.mutateAsync(about), t("released"));
  const chosen = <T,>(pending: T | undefined, isPending: boolean, now: T) => (isPending && pending ? pending : now);

  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-1">
      <Choice
        ref={status}
        label={t("columns.status")}
        value={chosen(changeStatus.variables?.to, changeStatus.isPending, ticket.status ?? "OPEN")}
        onChange={(event) => {
          const to = event.target.value as TicketStatus;
          if (to === "ESCALATED") setIsEscalating(true);
          else void say(changeStatus.mutateAsync({ ...about, to }), t("saved"));
        }}
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {t(`status.${one}`)}
          </option>
        ))}
      </Choice>
      <Choice
        ref={priority}
        label={t("columns.priority")}
        value={chosen(prioritise.variables?.priority, prioritise.isPending, ticket.priority ?? "NORMAL")}
        onChange={(event) =>
          void say(prioritise.mutateAsync({ ...about, priority: event.target.value as Priority }), t("saved"))
        }
      >
        {PRIORITIES.map((one) => (
          <option key={one} value={one}>
            {t(`priority.${one}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("columns.type")}
        value={chosen(classify.variables?.type, classify.isPending, ticket.type ?? "REQUEST")}
        onChange={(event) =>
          void say(
            classify.mutateAsync({ ...about, type: event.target.value as TicketType, theme: ticket.theme, stage: ticket.stage }),
            t("saved"),
          )
        }
      >
        {TYPES.map((one) => (
          <option key={one} value={one}>
            {t(`type.${one}`)}
          </option>
        ))}
      </Choice>
      <Choice
        ref={assignee}
        label={t("columns.assignee")}
        value={ticket.assignee?.id ?? ""}
        onChange={(event) => void choosePerson(event.target.value)}
      >
        <option value="">{t("nobody")}</option>
        {ticket.assignee && !people.some(({ id }) => id === ticket.assignee?.id) && (
          <option value={ticket.assignee.id}>{ticket.assignee.name}</option>
        )}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      {teams.length > 0 && (
        <div className="col-span-2 flex flex-col gap-2 lg:col-span-1">
          <Choice
            label={t("columns.team")}
            value={ticket.team?.id ?? ""}
            onChange={(event) => void say(assign.mutateAsync({ ...about, team: event.target.value }), t("assigned"))}
          >
            {!ticket.team && <option value="">–</option>}
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Button
            size="small"
            isPending={automatically.isPending}
            onPress={() =>
              void say(
                automatically.mutateAsync({ ...about, ...(ticket.team ? { team: ticket.team.id } : {}) }),
                t("assigned"),
              )
            }
          >
            {t("assignBest")}
          </Button>
          <AssignmentReason choice={ticket.choice} names={new Map(people.map(({ id, name }) => [id, name]))} />
        </div>
      )}
      <Suspense>{isEscalating && <Escalating ticket={ticket.id} onClose={() => setIsEscalating(false)} />}</Suspense>
    </div>
  );
}

/** The client, whom it is for, and what the work is counted under: with what is left there. */
function Around({ ticket, mayEdit }: { ticket: Ticket; mayEdit: boolean }) {
  const t = useTranslations("tickets");
  const say = useSay();
  const link = useCommand(TicketLinkDocument, ["TICKET"]);
  const client = ticket.client?.id;
  const { data } = useQuery({ ...ticketClientQuery(client ?? ""), enabled: client !== undefined });
  const contracts = data?.client?.contracts.filter(({ stage }) => stage === "RUNNING") ?? [];
  const bank = data?.client?.hourBanks.find((one) => one.contract?.id === ticket.contract?.id);
  return (
    <>
      <Facts>
        {ticket.client && (
          <Fact name={t("columns.client")}>
            <Link to="/clients/$id" params={{ id: ticket.client.id }} className="text-accent-text underline underline-offset-2">
              {ticket.client.name}
            </Link>
          </Fact>
        )}
        {ticket.contact && <Contact name={t("contact")} contact={ticket.contact} />}
        {ticket.machine && (
          <Fact name={t("machine")}>
            <Link to="/machines/$id" params={{ id: ticket.machine.id }} className="text-accent-text underline underline-offset-2">
              {ticket.machine.name}
            </Link>
          </Fact>
        )}
        {ticket.theme && <Fact name={t("theme")}>{ticket.theme}</Fact>}
        {ticket.worked && (
          <Fact name={t("worked")}>
            <Duration minutes={ticket.worked.count} />
          </Fact>
        )}
        {!mayEdit && ticket.contract && <Fact name={t("contract")}>{ticket.contract.name}</Fact>}
        {bank && (
          <Fact name={t("hoursLeft")}>
            <Link to="/banques/$id" params={{ id: bank.id }} className="text-accent-text underline underline-offset-2">
              <Duration minutes={bank.total.count} />
            </Link>
          </Fact>
        )}
      </Facts>
      {mayEdit && contracts.length > 0 && (
        <Choice
          label={t("contract")}
          value={ticket.contract?.id ?? ""}
          onChange={(event) =>
            void say(link.mutateAsync({ ticket: ticket.id, links: { contract: event.target.value || null } }), t("saved"))
          }
        >
          <option value="">{t("noContract")}</option>
          {contracts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
    </>
  );
}

function Contact({ name, contact }: { name: string; contact: NonNullable<Ticket["contact"]> }) {
  return (
    <Fact name={name}>
      {contact.name}
      {contact.phone && (
        <a className="block text-accent-text underline underline-offset-2" href={`tel:${contact.phone.replace(/\s/g, "")}`}>
          {contact.phone}
        </a>
      )}
      {contact.mail && (
        <a className="block break-all text-accent-text underline underline-offset-2" href={`mailto:${contact.mail}`}>
          {contact.mail}
        </a>
      )}
    </Fact>
  );
}
