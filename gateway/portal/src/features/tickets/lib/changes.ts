import type { Priority, TicketRowFragment, TicketStatus } from "@/gql/graphql";
import type { Named } from "./people";

/** One property of a ticket, and what it becomes. */
export type Change =
  | { field: "status"; to: Exclude<TicketStatus, "ESCALATED"> }
  | { field: "priority"; to: Priority }
  | { field: "assignee"; to: Named | null };

type Known = Pick<TicketRowFragment, "status" | "priority" | "assignee">;

/** What undoes a change. None where the way back asks for a reason, or where nobody knows what was before. */
export function backOf({ status, priority, assignee }: Known, field: Change["field"]): Change | undefined {
  if (field === "assignee") return { field, to: assignee?.name ? { id: assignee.id, name: assignee.name } : null };
  if (field === "priority") return priority ? { field, to: priority } : undefined;
  return status && status !== "ESCALATED" ? { field, to: status } : undefined;
}
