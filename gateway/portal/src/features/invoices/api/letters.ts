import { InvoiceLettersDocument, InvoicesToSendDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

/** A letter leaves, and comes back, without anything that changes on the invoice. */
const LOOK_EVERY = 4_000;
/** As many as the server tells at once. */
const AT_ONCE = 100;

export const lettersQuery = (id: string) => ({
  ...gqlQuery(InvoiceLettersDocument, { id }, ["INVOICE", "CLIENT"]),
  refetchInterval: LOOK_EVERY,
});

/** Everything that waits to be sent, with whom it could go to. */
export const toSendPages = () => gqlPages(InvoicesToSendDocument, { first: AT_ONCE }, ["INVOICE", "CLIENT"], ({ invoices }) => invoices);
