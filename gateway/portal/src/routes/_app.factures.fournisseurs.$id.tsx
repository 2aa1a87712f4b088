import { createFileRoute } from "@tanstack/react-router";
import { supplierInvoiceQuery } from "@/features/supplier-invoices/api/queries";
import { SupplierInvoicePage } from "@/features/supplier-invoices/components/SupplierInvoicePage";

export const Route = createFileRoute("/_app/factures/fournisseurs/$id")({
  loader: ({ context, params }) => void context.queries.prefetchQuery(supplierInvoiceQuery(params.id)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  return <SupplierInvoicePage key={id} id={id} />;
}
