import { EntryClientsDocument, EntryContractsDocument, TimeEntriesDocument, type TimeEntryFilter } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const entryPages = (filter: TimeEntryFilter) =>
  gqlPages(TimeEntriesDocument, { first: 50, filter }, ["TIME_ENTRY"], ({ timeEntries }) => timeEntries);

export const entryClients = (search: string) => gqlQuery(EntryClientsDocument, { search: search || null }, ["CLIENT"]);

export const entryContracts = (client: string) =>
  gqlQuery(EntryContractsDocument, { client }, ["CLIENT", "CONTRACT", "HOUR_BANK"]);
