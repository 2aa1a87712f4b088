import { createFileRoute } from "@tanstack/react-router";
import { fallback, object, string } from "valibot";
import { eventQuery } from "@/features/audit/api/queries";
import { EventPage } from "@/features/audit/components/EventPage";

export const Route = createFileRoute("/_app/historique/evenement")({
  validateSearch: object({ nom: fallback(string(), "") }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchQuery(eventQuery(deps.nom)),
  component: One,
});

function One() {
  const { nom } = Route.useSearch();
  return <EventPage key={nom} name={nom} />;
}
