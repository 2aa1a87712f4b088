import {
  InvoiceClientDocument,
  InvoiceClientsDocument,
  InvoiceCountsDocument,
  InvoiceDepositsDocument,
  InvoicePageDocument,
  InvoicesDocument,
  InvoiceThenDocument,
  InvoiceWhyDocument,
  InvoiceableTimeDocument,
  type InvoiceFilter,
  type InvoiceOrder,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const invoicePages = (filter: InvoiceFilter, orderBy: InvoiceOrder | null = null) =>
  gqlPages(InvoicesDocument, { first: 50, filter, orderBy }, ["INVOICE", "CLIENT"], ({ invoices }) => invoices);

/** As many as a home has room for. */
export const latestInvoices = () => gqlQuery(InvoicesDocument, { first: 4, filter: {} }, ["INVOICE"]);

export const invoiceCounts = (today: string) => gqlQuery(InvoiceCountsDocument, { today }, ["INVOICE", "TIME_ENTRY"]);

export const invoiceQuery = (id: string) => gqlQuery(InvoicePageDocument, { id }, ["INVOICE", "CLIENT"]);

export const invoiceThen = (id: string, at: string) => gqlQuery(InvoiceThenDocument, { id, at }, []);

export const whyQuery = (id: string) => gqlQuery(InvoiceWhyDocument, { id }, ["INVOICE", "TIME_ENTRY", "TICKET"]);

export const invoiceClients = (search: string) => gqlQuery(InvoiceClientsDocument, { search: search || null }, ["CLIENT"]);

export const invoiceClient = (id: string) => gqlQuery(InvoiceClientDocument, { id }, ["CLIENT"]);

export const depositsQuery = (client: string) => gqlQuery(InvoiceDepositsDocument, { client, first: 50 }, ["INVOICE"]);

/** As many as the server tells at once. */
const AT_ONCE = 100;

export const invoiceableTime = (client: string, from: string | null, until: string | null) =>
  gqlPages(InvoiceableTimeDocument, { client, from, until, first: AT_ONCE }, ["TIME_ENTRY", "INVOICE"], ({ timeEntries }) => timeEntries);
