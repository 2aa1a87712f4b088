// Which of the suppliers' invoices are listed, as it stands in the address, and as the server takes it.

import { fallback, object, optional, picklist, type InferOutput } from "valibot";
import type { SupplierInvoiceFilter } from "@/gql/graphql";

export const STATES = ["bonnes", "ecarts", "refusees"] as const;

export const supplierSearch = object({ etat: fallback(optional(picklist(STATES)), undefined) });

export type SupplierSearch = InferOutput<typeof supplierSearch>;

const FILTERS: Record<(typeof STATES)[number], SupplierInvoiceFilter> = {
  bonnes: { faulty: false, refused: false },
  ecarts: { faulty: true, refused: false },
  refusees: { refused: true },
};

export function filterOf({ etat }: SupplierSearch): SupplierInvoiceFilter {
  return etat ? FILTERS[etat] : {};
}
