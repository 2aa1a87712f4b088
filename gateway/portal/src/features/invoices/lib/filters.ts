// What the list of invoices can be narrowed by, as it stands in the address, and as the server takes it.

import { check, fallback, object, optional, picklist, pipe, string, type InferOutput } from "valibot";
import type { InvoiceFilter, InvoiceOrder } from "@/gql/graphql";
import { isDay } from "@/lib/format/instants";

export const STAGES = ["DRAFT", "VALIDATED", "SENT", "PARTIALLY_PAID", "PAID", "CREDITED", "DISCARDED"] as const;
export const KINDS = ["INVOICE", "DEPOSIT", "CREDIT_NOTE"] as const;
export const SORTS = ["drafted", "number", "due", "amount"] as const;

const text = fallback(optional(string()), undefined);
const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const invoiceSearch = object({
  etat: fallback(optional(picklist(STAGES)), undefined),
  sorte: fallback(optional(picklist(KINDS)), undefined),
  client: text,
  contrat: text,
  numero: text,
  du: day,
  au: day,
  retard: fallback(optional(picklist(["oui"])), undefined),
  tri: fallback(optional(picklist(SORTS)), undefined),
  sens: fallback(optional(picklist(["asc", "desc"])), undefined),
});

export type InvoiceSearch = InferOutput<typeof invoiceSearch>;
export type Sort = (typeof SORTS)[number];

const FIELDS = { drafted: "DRAFTED_AT", number: "NUMBER", due: "DUE_ON", amount: "GROSS" } as const satisfies Record<Sort, InvoiceOrder["field"]>;

/** The newest first, but what is due soonest. */
export const usualWay: Record<Sort, "asc" | "desc"> = { drafted: "desc", number: "desc", due: "asc", amount: "desc" };

export function filterOf({ etat, sorte, client, contrat, numero, du, au, retard }: InvoiceSearch, today: string): InvoiceFilter {
  return {
    ...(etat ? { stage: etat } : {}),
    ...(sorte ? { kind: sorte } : {}),
    ...(client ? { client } : {}),
    ...(contrat ? { contract: contrat } : {}),
    ...(numero?.trim() ? { number: numero.trim().toUpperCase() } : {}),
    ...(du ? { issuedFrom: du } : {}),
    ...(au ? { issuedUntil: au } : {}),
    ...(retard ? { lateOn: today } : {}),
  };
}

export function orderOf({ tri = "drafted", sens }: InvoiceSearch): InvoiceOrder {
  return { field: FIELDS[tri], direction: (sens ?? usualWay[tri]) === "asc" ? "ASC" : "DESC" };
}

export function isNarrowed(search: InvoiceSearch): boolean {
  return Object.keys(filterOf(search, "2026-01-01")).length > 0;
}
