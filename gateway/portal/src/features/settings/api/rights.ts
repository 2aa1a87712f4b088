import { RoleRightsDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const roleRightsQuery = () => gqlQuery(RoleRightsDocument, {}, ["ACCOUNT"]);
