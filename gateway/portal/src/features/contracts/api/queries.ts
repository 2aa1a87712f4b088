import {
  ContractClientDocument,
  ContractClientsDocument,
  ContractPageDocument,
  ContractPoliciesDocument,
  ContractReplayDocument,
  ContractsDocument,
  OwnContractsDocument,
  type ContractFilter,
  type ContractTermsInput,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const ownContracts = () => gqlQuery(OwnContractsDocument, {}, ["CONTRACT"]);

export const contractPages = (filter: ContractFilter) =>
  gqlPages(
    ContractsDocument,
    { first: 50, filter, orderBy: { field: "LAST_DAY", direction: "ASC" } },
    ["CONTRACT"],
    ({ contracts }) => contracts,
  );

export const contractQuery = (id: string, at: string | null) =>
  gqlQuery(ContractPageDocument, { id, at }, ["CONTRACT", "HOUR_BANK"]);

export const contractClients = (search: string) => gqlQuery(ContractClientsDocument, { search: search || null }, ["CLIENT"]);

export const contractClient = (id: string) => gqlQuery(ContractClientDocument, { id }, ["CLIENT"]);

export const replayQuery = (client: string, terms: ContractTermsInput) =>
  gqlQuery(ContractReplayDocument, { client, terms }, ["TIME_ENTRY", "CONTRACT", "INVOICE"]);

export const contractPolicies = () => gqlQuery(ContractPoliciesDocument, {}, ["SERVICE_POLICY"]);
