import {
  TicketClientDocument,
  TicketClientsDocument,
  TicketCountsDocument,
  TicketPageDocument,
  TicketPeopleDocument,
  TicketsDocument,
  TicketThreadDocument,
  TicketWhyDocument,
  type TicketClock,
  type TicketFilter,
  type TicketOrder,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";
import { filterOf, orderOf, viewFilters, type TicketSearch } from "../lib/filters";

const ABOUT = ["TICKET"] as const;
/** As many as are in sight, so that they are there soon; then as many as the server gives. */
const FIRST = 25;
const LATER = 100;

export const ticketPages = (search: TicketSearch) => pages(filterOf(search), orderOf(search), FIRST, LATER);

export const clientTickets = (client: string) =>
  pages({ client }, { field: "TOUCHED_AT", direction: "DESC" }, 10);

export const machineTickets = (machine: string) => pages({ machine }, { field: "TOUCHED_AT", direction: "DESC" }, 5);

function pages(filter: TicketFilter, orderBy: TicketOrder, first: number, later = first) {
  return gqlPages(TicketsDocument, { first, filter, orderBy }, ABOUT, ({ tickets }) => tickets, { first: later });
}

export const fewTickets = (filter: TicketFilter, orderBy: TicketOrder = { field: "DUE", direction: "ASC" }) =>
  gqlQuery(TicketsDocument, { first: 8, filter, orderBy }, ABOUT);

export const ticketCounts = () =>
  gqlQuery(
    TicketCountsDocument,
    {
      mine: viewFilters.mine,
      unassigned: viewFilters.unassigned,
      near: viewFilters.near,
      unanswered: viewFilters.unanswered,
      waiting: viewFilters.waiting,
      unread: viewFilters.unread,
    },
    ABOUT,
  );

export const ticketQuery = (id: string, at: string | null) => gqlQuery(TicketPageDocument, { id, at }, ABOUT);

export const threadPages = (id: string, at: string | null) =>
  gqlPages(TicketThreadDocument, { id, at }, ABOUT, ({ ticket }) => ticket?.messages ?? NO_PAGE);

export const whyQuery = (id: string, at: string | null, clock: TicketClock) =>
  gqlQuery(TicketWhyDocument, { id, at, clock }, ABOUT);

export const peopleQuery = () => gqlQuery(TicketPeopleDocument, {}, ["ACCOUNT", "TICKET"]);

export const ticketClientQuery = (id: string) =>
  gqlQuery(TicketClientDocument, { id }, ["CLIENT", "CONTRACT", "HOUR_BANK"]);

export const clientsFound = (search: string) => gqlQuery(TicketClientsDocument, { search: search || null }, ["CLIENT"]);

const NO_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
