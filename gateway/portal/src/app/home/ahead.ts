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
import { lazyAhead } from "@/lib/lazyAhead";
import { lastSpace } from "@/lib/viewer/space";

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

/** What stands first is to be there with the first drawing; the rest comes when it comes. */
export function homeAhead(queries: QueryClient): Promise<unknown>[] {
  const [first, second, ...others] = DAY.map((view) => () => queries.prefetchQuery(fewTickets(viewFilters[view])));
  const requests = [() => queries.prefetchQuery(waitingForMe()), () => queries.prefetchQuery(latestRequests())];
  const space = lastSpace();
  // Where nobody knows which it will be, what the other one would show is asked for in vain, once.
  const asked = begun([...(space === "client" ? [] : [first, second]), ...(space === "team" ? [] : requests)]);
  if (space === "client") {
    begun([
      () => queries.prefetchQuery(ownBanks()),
      () => queries.prefetchQuery(latestInvoices()),
      () => queries.prefetchQuery(ownLate(today())),
    ]);
  } else begun([...others, () => queries.prefetchQuery(ticketCounts())]);
  return asked;
}

type Begin = (() => Promise<unknown>) | undefined;

function begun(all: readonly Begin[]): Promise<unknown>[] {
  return all.flatMap((begin) => (begin ? [begin()] : []));
}
