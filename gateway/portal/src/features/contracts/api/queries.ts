import {
  ContractClientsDocument,
  ContractPageDocument,
  ContractPoliciesDocument,
  ContractsDocument,
  OwnContractsDocument,
  type ContractFilter,
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

export const contractPolicies = () => gqlQuery(ContractPoliciesDocument, {}, ["SERVICE_POLICY"]);
