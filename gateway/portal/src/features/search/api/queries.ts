import { SearchDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const searchQuery = (text: string, tickets: boolean, clients: boolean) =>
  gqlQuery(SearchDocument, { text, tickets, clients }, ["TICKET", "CLIENT"]);
