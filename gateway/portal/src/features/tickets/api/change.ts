import {
  TicketAssignDocument,
  TicketChangeStatusDocument,
  TicketPrioritiseDocument,
  TicketReleaseDocument,
  type TicketRowFragment,
} from "@/gql/graphql";
import { command } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import type { Change } from "../lib/changes";

/** The command that the change of one property is. Whoever has a ticket keeps the team whose it is. */
export function sendChange({ id: ticket, team }: Pick<TicketRowFragment, "id" | "team">, change: Change): Promise<unknown> {
  const commandId = newId();
  if (change.field === "status") return command(TicketChangeStatusDocument, { ticket, to: change.to, commandId });
  if (change.field === "priority") return command(TicketPrioritiseDocument, { ticket, priority: change.to, commandId });
  if (!change.to) return command(TicketReleaseDocument, { ticket, commandId });
  return command(TicketAssignDocument, { ticket, account: change.to.id, commandId, ...(team ? { team: team.id } : {}) });
}
