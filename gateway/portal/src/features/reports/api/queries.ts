import { ActivityReportDocument, type ActivityReportQueryVariables } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const reportQuery = (wanted: ActivityReportQueryVariables) =>
  gqlQuery(ActivityReportDocument, wanted, ["HOUR_BANK", "TIME_ENTRY", "TICKET"]);
