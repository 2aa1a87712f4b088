import { InvoiceEarningsDocument, type InvoiceEarningsBy } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const earningsQuery = (from: string, until: string, by: InvoiceEarningsBy) =>
  gqlQuery(InvoiceEarningsDocument, { from, until, by: [by] }, ["INVOICE", "TIME_ENTRY"]);
