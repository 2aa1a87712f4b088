import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { useMay } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";
import type { InvoiceSearch } from "../lib/filters";
import { InvoiceFilters, type Narrow } from "./InvoiceFilters";
import { InvoiceList } from "./InvoiceList";
import { InvoicePlaces } from "./InvoicePlaces";

interface Props {
  search: InvoiceSearch;
  narrow: Narrow;
  clear: () => void;
}

export default function Invoices({ search, narrow, clear }: Props) {
  const t = useTranslations("invoices.list");
  const may = useMay();
  return (
    <Page
      title={t("title")}
      actions={
        may.edit("ACCOUNTING") && (
          <>
            <Link to="/temps/a-facturer" className={buttonLook({})}>
              {t("toBill")}
            </Link>
            <Link to="/factures/nouvelle" className={buttonLook({ kind: "primary" })}>
              <Plus aria-hidden className="size-4" />
              {t("new")}
            </Link>
          </>
        )
      }
    >
      <InvoicePlaces />
      <div className="rounded-xl border border-line bg-surface">
        <InvoiceFilters search={search} narrow={narrow} clear={clear} />
        <InvoiceList search={search} clear={clear} />
      </div>
    </Page>
  );
}
