import { isOfTeam, mayOf, useViewer } from "@/lib/viewer/viewer";

/** Whether somebody may expect, give, watch and revoke machines: who validates tickets, of the agency itself. */
export function useLooksAfter(): boolean {
  const viewer = useViewer();
  return isOfTeam(viewer) && mayOf(viewer).validate("TICKETS");
}
