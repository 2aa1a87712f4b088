import { columnVisibilityFeature, createColumnHelper, rowSelectionFeature, tableFeatures } from "@tanstack/react-table";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { Badge, Initials } from "@/ui/Badge";
import { Moment } from "@/ui/time";
import { Unread } from "@/ui/Unread";
import type { Sort } from "../lib/filters";
import { PressingClock, PriorityMark, Status } from "./marks";

export const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

const column = createColumnHelper<typeof features, TicketRowFragment>();

/** Which order a column stands for, where it stands for one. */
export const sortOf: Record<string, Sort | undefined> = {
  number: "number",
  priority: "priority",
  clock: "due",
  touched: "touched",
  opened: "opened",
};

export const HIDEABLE = ["status", "priority", "assignee", "team", "clock", "touched", "opened"] as const;
export const HIDDEN_AT_FIRST = { team: false, touched: false, opened: false };

/** What stands back where there is little room, whatever is chosen. */
export const ROOM: Record<string, string> = { priority: "max-lg:hidden", assignee: "max-lg:hidden", team: "max-xl:hidden" };

/** How much room each asks for; the subject takes the rest. */
export const WIDTH: Record<string, string> = {
  select: "w-11",
  number: "w-16",
  status: "w-38",
  priority: "w-28",
  assignee: "w-44",
  team: "w-36",
  clock: "w-66",
  touched: "w-34",
  opened: "w-34",
};

export const columns = column.columns([
  column.display({ id: "select", cell: () => null }),
  column.accessor("number", {
    id: "number",
    cell: ({ row }) => <span className="tabular text-soft">{row.original.number}</span>,
  }),
  column.display({ id: "subject", cell: ({ row }) => <Subject ticket={row.original} /> }),
  column.display({ id: "status", cell: ({ row }) => <Status status={row.original.status} /> }),
  column.display({ id: "priority", cell: ({ row }) => <PriorityMark priority={row.original.priority} /> }),
  column.display({ id: "assignee", cell: ({ row }) => <Assignee ticket={row.original} /> }),
  column.display({ id: "team", cell: ({ row }) => row.original.team?.name ?? "–" }),
  column.display({
    id: "clock",
    cell: ({ row }) => <PressingClock firstAnswer={row.original.firstAnswer} resolution={row.original.resolution} />,
  }),
  column.display({ id: "touched", cell: ({ row }) => <Moment at={row.original.touchedAt} /> }),
  column.display({ id: "opened", cell: ({ row }) => <Moment at={row.original.openedAt} /> }),
]);

export function ticketLinkId(id: string): string {
  return `ticket-${id}`;
}

export function Subject({ ticket }: { ticket: TicketRowFragment }) {
  const t = useTranslations("tickets");
  return (
    <span className="block min-w-0 leading-tight">
      <span className="flex min-w-0 items-center gap-2">
        {ticket.unread && <Unread />}
        <Link
          id={ticketLinkId(ticket.id)}
          to="/tickets/$id"
          params={{ id: ticket.id }}
          className={`truncate rounded outline-offset-1 hover:underline ${ticket.unread ? "font-bold" : "font-medium"}`}
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
