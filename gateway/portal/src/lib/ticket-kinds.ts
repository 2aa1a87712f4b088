import type { Priority, TicketType } from "@/gql/graphql";

/** What presses most first. */
export const PRIORITIES = ["CRITICAL", "HIGH", "NORMAL", "LOW"] as const satisfies readonly Priority[];

export const TYPES = [
  "INCIDENT",
  "REQUEST",
  "EMERGENCY",
  "MAINTENANCE",
  "EVOLUTION",
  "PROJECT",
  "AFTER_SALES",
] as const satisfies readonly TicketType[];
