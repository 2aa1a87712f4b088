// What the list of machines can be narrowed by, as it stands in the address, and as the server takes it.

import { fallback, object, optional, picklist, string, type InferOutput } from "valibot";
import type { MachineFilter } from "@/gql/graphql";

export const STANDINGS = ["ENROLLED", "SILENT", "EXPECTED", "REVOKED"] as const;

const text = fallback(optional(string()), undefined);

export const machineSearch = object({ q: text, client: text, etat: fallback(optional(picklist(STANDINGS)), undefined) });

export type MachineSearch = InferOutput<typeof machineSearch>;

export function filterOf({ q, client, etat }: MachineSearch): MachineFilter {
  return {
    ...(q?.trim() ? { search: q.trim() } : {}),
    ...(client ? { client } : {}),
    ...(etat ? { standing: etat } : {}),
  };
}

export function isNarrowed(search: MachineSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}
