import { TicketFlowDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";
import type { Span } from "../lib/spans";

export interface Of {
  client: string | null;
  team: string | null;
}

export const flowQuery = ({ from, until, step }: Span, of: Of) => gqlQuery(TicketFlowDocument, { from, until, by: step, ...of }, ["TICKET"]);
