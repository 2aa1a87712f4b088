import { Link } from "@tanstack/react-router";
import { ReceiptText } from "lucide-react";
import { useTranslations } from "use-intl";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";

/** To what was invoiced to a client, or for a contract. */
export function ToInvoices({ search }: { search: { client: string } | { contrat: string } }) {
  const t = useTranslations("invoices.places");
  const may = useMay();
  const isTeam = isOfTeam(useViewer());
  if (!isTeam || !may.see("ACCOUNTING")) return null;
  return (
    <Link to="/factures" search={search} className={buttonLook({})}>
      <ReceiptText aria-hidden className="size-4" />
      {t("list")}
    </Link>
  );
}
