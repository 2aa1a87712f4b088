import { createFileRoute } from "@tanstack/react-router";
import { EventLine } from "@/features/audit/components/EventLine";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { invoiceQuery, invoiceThen } from "@/features/invoices/api/queries";
import { InvoicePage } from "@/features/invoices/components/InvoicePage";
import { InvoiceThenPage } from "@/features/invoices/components/InvoiceThenPage";
import { useAt } from "@/lib/time-travel/at";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app/factures/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context, params, deps: { at } }) =>
    void (at ? context.queries.prefetchQuery(invoiceThen(params.id, at)) : context.queries.prefetchQuery(invoiceQuery(params.id))),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  const history = isOfTeam(useViewer()) ? <HistoryOf kind="INVOICE" id={id} until={at} /> : null;
  if (at) return <InvoiceThenPage id={id} at={at} history={history} />;
  return <InvoicePage key={id} id={id} history={history} event={(event) => <EventLine event={event} />} />;
}
