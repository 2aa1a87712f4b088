import { SearchDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

/** F2026-00001 or A2026-00001: an invoice is found by its whole number. */
const NUMBER = /^[fa]\d{4}-\d{5,}$/i;

export interface Searched {
  tickets: boolean;
  clients: boolean;
  invoices: boolean;
  machines: boolean;
}

export const searchQuery = (text: string, { tickets, clients, invoices, machines }: Searched) => {
  const isNumber = invoices && NUMBER.test(text);
  return gqlQuery(SearchDocument, { text, tickets, clients, machines, invoices: isNumber, invoice: isNumber ? text.toUpperCase() : null }, ["TICKET", "CLIENT", "INVOICE", "MACHINE"]);
};
