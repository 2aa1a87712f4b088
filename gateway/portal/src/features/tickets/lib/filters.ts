// What the list can be narrowed by, as it stands in the address, and as the server takes it.

import { array, check, fallback, object, optional, picklist, pipe, string, type InferOutput } from "valibot";
import type { TicketFilter, TicketOrder } from "@/gql/graphql";
import { beginOf, endOf, isDay } from "@/lib/format/instants";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";

export const STATUSES = ["OPEN", "IN_PROGRESS", "WAITING_CLIENT", "ESCALATED", "RESOLVED", "CLOSED"] as const;
export const VIEWS = [
  "mine",
  "unassigned",
  "near",
  "soon",
  "late",
  "critical",
  "unanswered",
  "unread",
  "toRead",
  "waiting",
  "watched",
  "pending",
  "open",
  "all",
] as const;
export const SORTS = ["due", "touched", "opened", "priority", "number"] as const;

const list = <const T extends readonly string[]>(of: T) => fallback(optional(array(picklist(of))), undefined);
const text = fallback(optional(string()), undefined);
const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const ticketSearch = object({
  vue: fallback(optional(picklist(VIEWS)), undefined),
  q: text,
  statut: list(STATUSES),
  priorite: list(PRIORITIES),
  type: list(TYPES),
  equipe: text,
  qui: text,
  client: text,
  theme: text,
  machine: text,
  du: day,
  au: day,
  tri: fallback(optional(picklist(SORTS)), undefined),
  sens: fallback(optional(picklist(["asc", "desc"])), undefined),
  forme: fallback(optional(picklist(["tableau"])), undefined),
  /** The ticket that is shown beside the list: no filter. */
  apercu: text,
});

export type TicketSearch = InferOutput<typeof ticketSearch>;
export type View = (typeof VIEWS)[number];
export type Sort = (typeof SORTS)[number];

export const viewFilters: Record<View, TicketFilter> = {
  mine: { mine: true, pending: true },
  unassigned: { assigned: false, pending: true },
  near: { near: true, pending: true },
  soon: { near: true, late: false, pending: true },
  late: { late: true, pending: true },
  critical: { priorities: ["CRITICAL"], pending: true },
  unanswered: { unanswered: true, pending: true },
  unread: { unread: true },
  toRead: { unread: true, pending: true },
  waiting: { statuses: ["WAITING_CLIENT"] },
  watched: { watched: true },
  pending: { pending: true },
  open: { statuses: ["OPEN", "IN_PROGRESS", "WAITING_CLIENT", "ESCALATED"] },
  all: {},
};

const FIELDS = {
  due: "DUE",
  touched: "TOUCHED_AT",
  opened: "OPENED_AT",
  priority: "PRIORITY",
  number: "NUMBER",
} as const satisfies Record<Sort, TicketOrder["field"]>;

/** Soonest deadline, highest priority, newest of the rest. */
export const usualWay: Record<Sort, "asc" | "desc"> = {
  due: "asc",
  touched: "desc",
  opened: "desc",
  priority: "desc",
  number: "desc",
};

export function filterOf(search: TicketSearch): TicketFilter {
  const { vue = "open", q, statut, priorite, type, equipe, qui, client, theme, machine, du, au } = search;
  return {
    ...viewFilters[vue],
    ...(statut?.length ? { statuses: statut } : {}),
    ...(priorite?.length ? { priorities: priorite } : {}),
    ...(type?.length ? { types: type } : {}),
    ...(q ? { search: q } : {}),
    ...(equipe ? { team: equipe } : {}),
    ...(qui ? { assignee: qui } : {}),
    ...(client ? { client } : {}),
    ...(theme ? { theme } : {}),
    ...(machine ? { machine } : {}),
    ...(du ? { openedFrom: beginOf(du) } : {}),
    ...(au ? { openedUntil: endOf(au) } : {}),
  };
}

export function orderOf({ tri = "due", sens }: TicketSearch): TicketOrder {
  return { field: FIELDS[tri], direction: (sens ?? usualWay[tri]) === "asc" ? "ASC" : "DESC" };
}
