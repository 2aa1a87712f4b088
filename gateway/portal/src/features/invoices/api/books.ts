import { InvoiceAgeingDocument, InvoiceFecDocument, InvoiceJournalDocument, InvoiceRevenueDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const journalPages = (from: string | null, until: string | null) =>
  gqlPages(InvoiceJournalDocument, { first: 100, from, until }, ["INVOICE"], ({ invoiceJournal }) => invoiceJournal);

export const fecQuery = (from: string, until: string) => gqlQuery(InvoiceFecDocument, { from, until }, ["INVOICE", "SELLER"]);

export const ageingQuery = (on: string | null) => gqlQuery(InvoiceAgeingDocument, { on }, ["INVOICE"]);

export const revenueQuery = (from: string, until: string) => gqlQuery(InvoiceRevenueDocument, { from, until }, ["INVOICE"]);
