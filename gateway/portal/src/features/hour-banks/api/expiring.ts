import { BankOfDocument, ExpiringLotsDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const expiringPages = (until: string) => gqlPages(ExpiringLotsDocument, { until, first: 20 }, ["HOUR_BANK"], ({ expiringLots }) => expiringLots);

/** Whose a bank is. */
export const bankOf = (id: string) => gqlQuery(BankOfDocument, { id }, ["HOUR_BANK", "CONTRACT", "CLIENT"]);
