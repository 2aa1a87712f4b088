import { ClientPageDocument, ClientsDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const clientPages = (search: string, archived: boolean) =>
  gqlPages(
    ClientsDocument,
    { first: 50, filter: { archived, ...(search ? { search } : {}) }, orderBy: { field: "NAME", direction: "ASC" } },
    ["CLIENT", "HOUR_BANK"],
    ({ clients }) => clients,
  );

export const clientQuery = (id: string, at: string | null) =>
  gqlQuery(ClientPageDocument, { id, at }, ["CLIENT", "CONTRACT", "HOUR_BANK"]);
