import { AnswerFilledDocument, AnswerTemplatesDocument, AnswerTemplatesFoundDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

const ABOUT = ["ANSWER_TEMPLATE"] as const;

export const templatePages = (own: boolean, retired: boolean) =>
  gqlPages(AnswerTemplatesDocument, { first: 50, filter: { own, retired } }, ABOUT, ({ answerTemplates }) => answerTemplates);

export const templatesFound = (search: string) =>
  gqlQuery(AnswerTemplatesFoundDocument, { filter: search ? { search } : null }, ABOUT);

/** What a template says to one ticket: other words when either changes. */
export const filledQuery = (template: string, ticket: string) =>
  gqlQuery(AnswerFilledDocument, { template, ticket }, ["ANSWER_TEMPLATE", "TICKET", "CLIENT", "ACCOUNT"]);
