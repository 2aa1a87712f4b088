// What the list of machines can be narrowed by, as it stands in the address, and as the server takes it.

import { check, fallback, object, optional, picklist, pipe, string, type InferOutput } from "valibot";
import type { MachineFilter } from "@/gql/graphql";

export const STANDINGS = ["ENROLLED", "SILENT", "EXPECTED", "REVOKED"] as const;

const text = fallback(optional(string()), undefined);

const moment = fallback(optional(pipe(string(), check((at) => !Number.isNaN(Date.parse(at))))), undefined);

export const machineSearch = object({
  q: text,
  client: text,
  etat: fallback(optional(picklist(STANDINGS)), undefined),
  alerte: fallback(optional(picklist(["oui", "non"])), undefined),
  /** Words of an inventory, and when they stood in it: now where no moment is said. */
  fait: text,
  le: moment,
});

export type MachineSearch = InferOutput<typeof machineSearch>;

export function filterOf({ etat, ...others }: MachineSearch): MachineFilter {
  return { ...inAnyState(others), ...(etat ? { standing: etat } : {}) };
}

/** Everything but how they stand: of this each has its count. */
export function inAnyState({ q, client, alerte, fait, le }: Omit<MachineSearch, "etat">): MachineFilter {
  return {
    ...(q?.trim() ? { search: q.trim() } : {}),
    ...(client ? { client } : {}),
    ...(alerte ? { alerting: alerte === "oui" } : {}),
    ...(fait?.trim() ? { fact: fait.trim(), ...(le ? { factAt: new Date(le).toISOString() } : {}) } : {}),
  };
}

export function isNarrowed(search: MachineSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}
