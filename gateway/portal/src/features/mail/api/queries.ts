import {
  MailAddressDocument,
  MailClientsDocument,
  MailsDocument,
  MailsHeldDocument,
  MailTicketsDocument,
  type MailState,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const MAIL = ["MAIL", "TICKET"] as const;

export const mailPages = (state: MailState) => gqlPages(MailsDocument, { first: 40, state }, MAIL, ({ mails }) => mails);

/** Mail that comes tells nobody by the socket of changes alone: it is looked at again when one comes back to the page. */
export const mailsHeldQuery = () => ({ ...gqlQuery(MailsHeldDocument, {}, MAIL), refetchOnWindowFocus: true });

export const mailAddressQuery = () => gqlQuery(MailAddressDocument, {}, ["TENANT"]);

export const mailClients = (search: string) => gqlQuery(MailClientsDocument, { search: search || null }, ["CLIENT"]);

export const mailTickets = (search: string) => gqlQuery(MailTicketsDocument, { search: search || null }, ["TICKET"]);
