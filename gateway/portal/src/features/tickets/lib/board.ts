import type { TicketStatus } from "@/gql/graphql";
import { filterOf, STATUSES, type TicketSearch } from "./filters";

/** A column for each status that the list would show; what is closed has one where it is asked for. */
export function boardStatuses(search: TicketSearch): readonly TicketStatus[] {
  const asked = filterOf(search).statuses;
  if (asked) return STATUSES.filter((status) => asked.includes(status));
  return search.vue === "all" ? STATUSES : STATUSES.filter((status) => status !== "CLOSED");
}
