import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { fewTickets } from "../api/queries";
import { viewFilters, type View } from "../lib/filters";
import { TicketCard } from "./TicketCards";

/** The first tickets of a view, of one team where one is named. */
export function FewTickets({ view, team = null, nothing }: { view: View; team?: string | null; nothing: ReactNode }) {
  const { data } = useSuspenseQuery(fewTickets({ ...viewFilters[view], ...(team ? { team } : {}) }));
  if (data.tickets.nodes.length === 0) {
    return (
      <p className="flex items-center gap-2.5 px-4 py-5 text-soft">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
        {nothing}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {data.tickets.nodes.map((ticket) => (
        <li key={ticket.id}>
          <TicketCard ticket={ticket} />
        </li>
      ))}
    </ul>
  );
}
