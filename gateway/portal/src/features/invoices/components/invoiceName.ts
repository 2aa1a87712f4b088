import { useTranslations } from "use-intl";
import type { InvoiceRowFragment } from "@/gql/graphql";

/** “Facture F2026-00001”, “Avoir (brouillon)”: as one speaks of it. */
export function useInvoiceName(): (invoice: Pick<InvoiceRowFragment, "kind" | "number">) => string {
  const t = useTranslations("invoices.name");
  return ({ kind, number }) => (number ? t(`numbered.${kind ?? "INVOICE"}`, { number }) : t(`draft.${kind ?? "INVOICE"}`));
}
