import { createFileRoute } from "@tanstack/react-router";
import { lazy } from "react";
import { invoiceSearch } from "@/features/invoices/lib/filters";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";

const OwnInvoices = lazy(() => import("@/features/invoices/components/OwnInvoices"));
const Invoices = lazy(() => import("@/features/invoices/components/Invoices"));

export const Route = createFileRoute("/_app/factures/")({ validateSearch: invoiceSearch, component: List });

/** A client's own, or everybody's. */
function List() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  if (isOfClient(useViewer())) return <OwnInvoices />;
  return (
    <Invoices
      search={search}
      narrow={(to) => void navigate({ search: (was) => ({ ...was, ...to }), replace: "numero" in to })}
      clear={() => void navigate({ search: ({ tri, sens }) => ({ tri, sens }) })}
    />
  );
}
