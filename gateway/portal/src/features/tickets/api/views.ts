import { TicketViewsDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const ABOUT_VIEWS = ["TICKET_VIEW"] as const;

/** The desk's, and one's own, by their names. */
export const viewsQuery = () => gqlQuery(TicketViewsDocument, {}, ABOUT_VIEWS);
