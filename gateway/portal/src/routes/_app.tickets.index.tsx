import { createFileRoute } from "@tanstack/react-router";
import { HeldMail } from "@/features/mail/components/HeldMail";
import { ticketPages } from "@/features/tickets/api/queries";
import { TicketList } from "@/features/tickets/components/TicketList";
import { ticketSearch } from "@/features/tickets/lib/filters";

export const Route = createFileRoute("/_app/tickets/")({
  validateSearch: ticketSearch,
  loaderDeps: ({ search }) => ({ ...search, apercu: undefined }),
  loader: ({ context: { queries }, deps }) => {
    void queries.prefetchInfiniteQuery(ticketPages(deps));
  },
  component: Tickets,
});

function Tickets() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <TicketList
      mail={<HeldMail />}
      search={search}
      narrow={(to) => void navigate({ search: (was) => ({ ...was, ...to }), replace: "q" in to || ("apercu" in to && search.apercu !== undefined) })}
      clear={() => void navigate({ search: ({ vue }) => ({ vue }) })}
    />
  );
}
