import { createFileRoute } from "@tanstack/react-router";
import { check, fallback, object, optional, pipe, string } from "valibot";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { machineQuery } from "@/features/machines/api/queries";
import { MachinePage } from "@/features/machines/components/MachinePage";
import { MachineTickets } from "@/features/tickets/components/ClientTickets";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";

const text = fallback(optional(string()), undefined);
const moment = fallback(optional(pipe(string(), check((at) => !Number.isNaN(Date.parse(at))))), undefined);

export const Route = createFileRoute("/_app/machines/$id")({
  validateSearch: object({ depuis: text, du: text, au: text, chercher: text, vu: moment, compare: moment }),
  loader: ({ context, params }) => void context.queries.prefetchQuery(machineQuery(params.id)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const isTeam = isOfTeam(useViewer());
  const navigate = Route.useNavigate();
  return (
    <MachinePage
      key={id}
      id={id}
      search={search}
      narrow={(to) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true })}
      tickets={<MachineTickets machine={id} />}
      history={isTeam && <HistoryOf kind="MACHINE" id={id} />}
    />
  );
}
