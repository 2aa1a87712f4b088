import { createFileRoute } from "@tanstack/react-router";
import { useReadAbout } from "@/features/notices/useReadAbout";
import { requestQuery } from "@/features/requests/api/queries";
import { RequestThread } from "@/features/requests/components/RequestThread";

export const Route = createFileRoute("/_app/demandes/$id")({
  loader: ({ context, params }) => void context.queries.prefetchQuery(requestQuery(params.id)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  useReadAbout("ticket", id);
  return <RequestThread id={id} />;
}
