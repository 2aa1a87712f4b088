import {
  ClientFamilyDocument,
  ClientNamesDocument,
  ClientPageDocument,
  ClientsDocument,
  ClientsFoundDocument,
  type ClientFilter,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const clientPages = (filter: ClientFilter) =>
  gqlPages(
    ClientsDocument,
    { first: 50, filter, orderBy: { field: "NAME", direction: "ASC" } },
    ["CLIENT", "HOUR_BANK"],
    ({ clients }) => clients,
  );

export const clientQuery = (id: string, at: string | null) =>
  gqlQuery(ClientPageDocument, { id, at }, ["CLIENT", "CONTRACT", "HOUR_BANK"]);

export const clientsFound = (search: string) => gqlQuery(ClientsFoundDocument, { search: search || null }, ["CLIENT"]);

export const clientFamily = (id: string) => gqlQuery(ClientFamilyDocument, { id }, ["CLIENT"]);

export const clientName = (id: string) => gqlQuery(ClientNamesDocument, { id }, ["CLIENT"]);
