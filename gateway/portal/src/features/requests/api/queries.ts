import { RequestDocument, RequestFreeDocument, RequestsDocument, type TicketFilter } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export type Which = "open" | "closed" | "all";

const FILTER: Record<Which, TicketFilter> = {
  open: { statuses: ["OPEN", "IN_PROGRESS", "WAITING_CLIENT", "ESCALATED"] },
  closed: { statuses: ["RESOLVED", "CLOSED"] },
  all: {},
};

export const requestPages = (which: Which, search: string) =>
  gqlPages(
    RequestsDocument,
    { first: 30, filter: { ...FILTER[which], ...(search ? { search } : {}) } },
    ["TICKET"],
    ({ tickets }) => tickets,
  );

export const latestRequests = () => gqlQuery(RequestsDocument, { first: 5, filter: FILTER.open }, ["TICKET"]);

export const waitingForMe = () =>
  gqlQuery(RequestsDocument, { first: 20, filter: { statuses: ["WAITING_CLIENT"] } }, ["TICKET"]);

export const requestQuery = (id: string) => gqlQuery(RequestDocument, { id }, ["TICKET"]);

/** Whether nobody has it: a client is not shown who has, and may narrow a list by it. */
export const freeQuery = (number: number) => gqlQuery(RequestFreeDocument, { number: String(number) }, ["TICKET"]);
