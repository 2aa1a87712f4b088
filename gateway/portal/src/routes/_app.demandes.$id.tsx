import { createFileRoute } from "@tanstack/react-router";
import { requestQuery } from "@/features/requests/api/queries";
import { RequestThread } from "@/features/requests/components/RequestThread";

export const Route = createFileRoute("/_app/demandes/$id")({
  loader: ({ context, params }) => void context.queries.prefetchQuery(requestQuery(params.id)),
  component: One,
});

function One() {
  return <RequestThread id={Route.useParams().id} />;
}
