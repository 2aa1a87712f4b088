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
