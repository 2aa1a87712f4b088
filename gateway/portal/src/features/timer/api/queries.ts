import { RunningTimerDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

/** It may have been started or stopped on another device: looked at again whenever somebody comes back to the page. */
export const timerQuery = () => ({
  ...gqlQuery(RunningTimerDocument, {}, ["TIME_ENTRY"]),
  refetchOnWindowFocus: true,
});
