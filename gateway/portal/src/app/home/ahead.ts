// What somebody sees first is asked for while it is still being found out who they are: on a slow line each question
// that waits for another costs half a second.

import type { QueryClient } from "@tanstack/react-query";
import { ownBanks } from "@/features/hour-banks/api/queries";
import { ownLate } from "@/features/invoices/api/own";
import { latestInvoices } from "@/features/invoices/api/queries";
import { latestRequests, waitingForMe } from "@/features/requests/api/queries";
import { fewTickets, ticketCounts } from "@/features/tickets/api/queries";
import { viewFilters } from "@/features/tickets/lib/filters";
import { today } from "@/lib/format/today";
import { lastSpace } from "@/lib/viewer/space";

/** The views that a day begins with, the most pressing first. */
export const DAY = ["near", "mine", "unanswered", "unassigned"] as const;

export function homeAhead(queries: QueryClient): void {
  const space = lastSpace();
  if (space === "client") {
    void queries.prefetchQuery(waitingForMe());
    void queries.prefetchQuery(latestRequests());
    void queries.prefetchQuery(ownBanks());
    void queries.prefetchQuery(latestInvoices());
    void queries.prefetchQuery(ownLate(today()));
  }
  if (space === "team") {
    for (const view of DAY) void queries.prefetchQuery(fewTickets(viewFilters[view]));
    void queries.prefetchQuery(ticketCounts());
  }
}
