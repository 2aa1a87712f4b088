import { BoardDocument, BoardTeamsDocument, WorkloadDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const boardQuery = (team: string | null) => gqlQuery(BoardDocument, { team, client: null }, ["TICKET"]);

export const workloadQuery = (team: string | null) => gqlQuery(WorkloadDocument, { team }, ["TICKET", "ACCOUNT"]);

export const boardTeamsQuery = () => gqlQuery(BoardTeamsDocument, {}, ["TENANT", "ACCOUNT"]);
