import { createFileRoute } from "@tanstack/react-router";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { contractQuery } from "@/features/contracts/api/queries";
import { ContractPage } from "@/features/contracts/components/ContractPage";
import { ToInvoices } from "@/features/invoices/components/ToInvoices";
import { useAt } from "@/lib/time-travel/at";

export const Route = createFileRoute("/_app/contrats/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(contractQuery(params.id, deps.at)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  return <ContractPage id={id} at={at} invoices={<ToInvoices search={{ contrat: id }} />} history={<HistoryOf kind="CONTRACT" id={id} until={at} />} />;
}
