import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { Badge, Initials } from "@/ui/Badge";
import { Moment } from "@/ui/time";
import { Unread } from "@/ui/Unread";
import type { Hideable } from "../lib/columnOrder";
import type { Sort } from "../lib/filters";
import { Editable } from "./Editing";
import { PressingClock, PriorityMark, Status } from "./marks";

/** Which order a column stands for, where it stands for one. */
export const sortOf: Record<string, Sort | undefined> = {
  number: "number",
  priority: "priority",
  clock: "due",
  touched: "touched",
  opened: "opened",
};

export const HIDDEN_AT_FIRST = { team: false, touched: false, opened: false };

export interface Column {
  id: Hideable | "number" | "subject";
  cell: (ticket: TicketRowFragment) => ReactNode;
}

const COLUMNS: readonly Column[] = [
  { id: "number", cell: ({ number }) => <span className="tabular text-soft">{number}</span> },
  { id: "subject", cell: (ticket) => <Subject ticket={ticket} /> },
  { id: "status", cell: (ticket) => <Editable ticket={ticket} field="status"><Status status={ticket.status} /></Editable> },
  { id: "priority", cell: (ticket) => <Editable ticket={ticket} field="priority"><PriorityMark priority={ticket.priority} /></Editable> },
  { id: "assignee", cell: (ticket) => <Editable ticket={ticket} field="assignee"><Assignee ticket={ticket} /></Editable> },
  { id: "team", cell: ({ team }) => team?.name ?? "–" },
  { id: "clock", cell: ({ firstAnswer, resolution }) => <PressingClock isStacked firstAnswer={firstAnswer} resolution={resolution} /> },
  { id: "touched", cell: ({ touchedAt }) => <Moment at={touchedAt} /> },
  { id: "opened", cell: ({ openedAt }) => <Moment at={openedAt} /> },
];

export type Visibility = Readonly<Record<string, boolean>>;

/** Number and subject first, then those that are not hidden, in the order that was chosen. */
export function columnsOf(visibility: Visibility, order: readonly string[]): readonly Column[] {
  const place = ({ id }: Column) => order.indexOf(id);
  return COLUMNS.filter(({ id }) => visibility[id] !== false).toSorted((one, other) => place(one) - place(other));
}

export function ticketLinkId(id: string): string {
  return `ticket-${id}`;
}

interface SubjectProps {
  ticket: TicketRowFragment;
  /** Two lines rather than one. */
  isWrapped?: boolean;
}

export function Subject({ ticket, isWrapped = false }: SubjectProps) {
  const t = useTranslations("tickets");
  return (
    <span className="block min-w-0 leading-tight">
      <span className={`flex min-w-0 gap-2 ${isWrapped ? "items-baseline" : "items-center"}`}>
        {ticket.unread && <Unread />}
        <Link
          id={ticketLinkId(ticket.id)}
          to="/tickets/$id"
          params={{ id: ticket.id }}
          className={`${isWrapped ? "line-clamp-2 leading-snug wrap-anywhere" : "truncate"} rounded outline-offset-1 hover:underline ${ticket.unread ? "font-bold" : "font-medium"}`}
        >
          {ticket.subject ?? t("forgotten")}
        </Link>
        {ticket.closingRequested && ticket.status !== "CLOSED" && <Badge tone="info">{t("closingAsked")}</Badge>}
      </span>
      <span className="mt-0.5 block truncate text-[0.8125rem] text-soft">{ticket.client?.name}</span>
    </span>
  );
}

export function Assignee({ ticket }: { ticket: TicketRowFragment }) {
  const t = useTranslations("tickets");
  if (!ticket.assignee) return <span className="text-soft italic">{t("nobody")}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Initials name={ticket.assignee.name} className="size-5.5" />
      <span className="truncate">{ticket.assignee.name}</span>
    </span>
  );
}

/** Of those that are resized, and may stand back. */
export function hasWidth(id: Column["id"]): id is Hideable {
  return id !== "number" && id !== "subject";
}
