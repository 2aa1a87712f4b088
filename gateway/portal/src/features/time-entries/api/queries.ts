import {
  EntryClientsDocument,
  EntryContractsDocument,
  TimeEntriesDocument,
  TimeSheetsDocument,
  ToBillDocument,
  type TimeEntryFilter,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const entryPages = (filter: TimeEntryFilter) =>
  gqlPages(TimeEntriesDocument, { first: 50, filter }, ["TIME_ENTRY"], ({ timeEntries }) => timeEntries);

/** As many as the server validates in one go. */
export const AT_ONCE = 100;

export const entriesAtOnce = (filter: TimeEntryFilter) =>
  gqlQuery(TimeEntriesDocument, { first: AT_ONCE, filter }, ["TIME_ENTRY"]);

export const sheetsQuery = (from: string, until: string) => gqlQuery(TimeSheetsDocument, { from, until }, ["TIME_ENTRY", "ACCOUNT"]);

export const toBillQuery = (from: string | null, until: string | null) =>
  gqlQuery(ToBillDocument, { from, until }, ["TIME_ENTRY", "CONTRACT", "TENANT"]);

export const entryClients = (search: string) => gqlQuery(EntryClientsDocument, { search: search || null }, ["CLIENT"]);

export const entryContracts = (client: string) =>
  gqlQuery(EntryContractsDocument, { client }, ["CLIENT", "CONTRACT", "HOUR_BANK"]);
