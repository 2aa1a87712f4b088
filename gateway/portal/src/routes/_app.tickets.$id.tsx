import { createFileRoute } from "@tanstack/react-router";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { ticketQuery, threadPages } from "@/features/tickets/api/queries";
import { TicketPage } from "@/features/tickets/components/TicketPage";
import { useAt } from "@/lib/time-travel/at";

export const Route = createFileRoute("/_app/tickets/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context, params, deps }) => {
    void context.queries.prefetchQuery(ticketQuery(params.id, deps.at));
    void context.queries.prefetchInfiniteQuery(threadPages(params.id, deps.at));
  },
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  return <TicketPage key={id} id={id} at={at} history={<HistoryOf kind="TICKET" id={id} />} />;
}
