import {
  AccountClientsDocument,
  AccountsDocument,
  PolicyPreviewDocument,
  PromisesDocument,
  TeamsDocument,
  type ServicePolicyPreviewInput,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const accountPages = (search: string, open: boolean) =>
  gqlPages(
    AccountsDocument,
    { first: 50, filter: { open, ...(search ? { search } : {}) } },
    ["ACCOUNT"],
    ({ accounts }) => accounts,
  );

export const accountClients = (search: string) => gqlQuery(AccountClientsDocument, { search: search || null }, ["CLIENT"]);

export const teamsQuery = () => gqlQuery(TeamsDocument, {}, ["ACCOUNT", "TENANT"]);

export const promisesQuery = () => gqlQuery(PromisesDocument, {}, ["CALENDAR", "SERVICE_POLICY"]);

export const previewQuery = (input: ServicePolicyPreviewInput) =>
  gqlQuery(PolicyPreviewDocument, { input }, ["SERVICE_POLICY", "CALENDAR"]);

/** A promise that lasts the whole year: its stretches name each holiday of it. */
export const holidaysQuery = (calendar: string, year: number) =>
  previewQuery({
    policy: { draft: { calendar, targets: [{ resolution: { days: 366 } }] } },
    type: "REQUEST",
    priority: "NORMAL",
    openedAt: `${year}-01-01T00:00:00Z`,
  });
