import { createFileRoute } from "@tanstack/react-router";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { clientQuery } from "@/features/clients/api/queries";
import { ClientPage } from "@/features/clients/components/ClientPage";
import { SignContract } from "@/features/contracts/components/SignContract";
import { ToInvoices } from "@/features/invoices/components/ToInvoices";
import { ReportButton } from "@/features/reports/components/ReportButton";
import { ClientTickets } from "@/features/tickets/components/ClientTickets";
import { useAt } from "@/lib/time-travel/at";

export const Route = createFileRoute("/_app/clients/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(clientQuery(params.id, deps.at)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  return (
    <ClientPage
      key={id}
      id={id}
      at={at}
      tickets={<ClientTickets client={id} />}
      sign={<SignContract client={id} size="small" />}
      invoices={<ToInvoices search={{ client: id }} />}
      report={<ReportButton client={id} />}
      history={<HistoryOf kind="CLIENT" id={id} until={at} />}
    />
  );
}
