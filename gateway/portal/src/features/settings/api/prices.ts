import { CostsDocument, PricesDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";
import { ROLES } from "../roles";

const OUTSIDE: ReadonlySet<string> = new Set(["CLIENT", "PARTNER"]);

export const pricesQuery = () => gqlQuery(PricesDocument, {}, ["TENANT"]);

/** Of the agency's own people. */
export const costsQuery = () =>
  gqlQuery(CostsDocument, { roles: ROLES.filter((role) => !OUTSIDE.has(role)) }, ["ACCOUNT"]);
