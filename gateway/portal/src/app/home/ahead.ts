// What somebody sees first is asked for before it is drawn: on a slow line each question that waits for another costs
// half a second.

import type { QueryClient } from "@tanstack/react-query";
import { ownBanks } from "@/features/hour-banks/api/queries";
import { ownLate } from "@/features/invoices/api/own";
import { latestInvoices } from "@/features/invoices/api/queries";
import { latestRequests, waitingForMe } from "@/features/requests/api/queries";
import { fewTickets, ticketCounts } from "@/features/tickets/api/queries";
import { viewFilters } from "@/features/tickets/lib/filters";
import { today } from "@/lib/format/today";
import { lazyAhead } from "@/lib/lazyAhead";
import { lastSpace } from "@/lib/viewer/space";
import { isOfClient, viewerQuery } from "@/lib/viewer/viewer";

/** The views that a day begins with, the most pressing first. */
export const DAY = ["near", "mine", "unanswered", "unassigned"] as const;

export const ClientHome = lazyAhead(() => import("./ClientHome"));
export const MyDay = lazyAhead(() => import("./MyDay"));

/** The code of the home that is expected; of both where nobody knows. */
export function homeCodeAhead(): void {
  const space = lastSpace();
  if (space !== "team") void ClientHome.ahead();
  if (space !== "client") void MyDay.ahead();
}

/** What stands on it is asked for before it is drawn: that of whoever is here, or was last; of both where nobody knows. */
export function homeAhead(queries: QueryClient): void {
  const viewer = queries.getQueryData(viewerQuery().queryKey)?.me;
  const space = viewer ? (isOfClient(viewer) ? "client" : "team") : lastSpace();
  if (space !== "team") {
    void queries.prefetchQuery(waitingForMe());
    void queries.prefetchQuery(latestRequests());
    void queries.prefetchQuery(ownBanks());
    void queries.prefetchQuery(latestInvoices());
    void queries.prefetchQuery(ownLate(today()));
  }
  if (space !== "client") {
    for (const view of DAY) void queries.prefetchQuery(fewTickets(viewFilters[view]));
    void queries.prefetchQuery(ticketCounts());
  }
}
