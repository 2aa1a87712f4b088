import { createFileRoute } from "@tanstack/react-router";
import { fallback, object, optional, string } from "valibot";
import { machineQuery } from "@/features/machines/api/queries";
import { MachinePage } from "@/features/machines/components/MachinePage";
import { MachineTickets } from "@/features/tickets/components/ClientTickets";

const text = fallback(optional(string()), undefined);

export const Route = createFileRoute("/_app/machines/$id")({
  validateSearch: object({ depuis: text, chercher: text }),
  loader: ({ context, params }) => void context.queries.prefetchQuery(machineQuery(params.id)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const { depuis, chercher = "" } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MachinePage
      key={id}
      id={id}
      span={depuis}
      typed={chercher}
      narrow={(to) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true })}
      tickets={<MachineTickets machine={id} />}
    />
  );
}
