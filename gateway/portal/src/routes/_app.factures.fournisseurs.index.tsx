import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { InvoicePlaces } from "@/features/invoices/components/InvoicePlaces";
import { Receiving } from "@/features/supplier-invoices/components/Receiving";
import { SupplierInvoiceList } from "@/features/supplier-invoices/components/SupplierInvoiceList";
import { STATES, supplierSearch } from "@/features/supplier-invoices/lib/filters";
import { useMay } from "@/lib/viewer/viewer";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";

export const Route = createFileRoute("/_app/factures/fournisseurs/")({
  validateSearch: supplierSearch,
  component: Suppliers,
});

function Suppliers() {
  const t = useTranslations("supplierInvoices");
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const may = useMay();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <InvoicePlaces />
      <div className="flex flex-col gap-5">
        {may.edit("ACCOUNTING") && <Receiving />}
        <div className="rounded-xl border border-line bg-surface">
          <div data-print="no" className="border-b border-line p-2.5">
            <Tabs
              label={t("state")}
              chosen={search.etat ?? "toutes"}
              onChoose={(chosen) => void navigate({ search: { etat: STATES.find((one) => one === chosen) } })}
              tabs={[{ key: "toutes", name: t("filters.toutes") }, ...STATES.map((key) => ({ key, name: t(`filters.${key}`) }))]}
            />
          </div>
          <SupplierInvoiceList search={search} clear={() => void navigate({ search: {} })} />
        </div>
      </div>
    </Page>
  );
}
