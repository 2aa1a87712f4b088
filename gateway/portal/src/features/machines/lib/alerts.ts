// What the list of alerts can be narrowed by, as it stands in the address, and as the server takes it.

import { fallback, object, optional, picklist, string, type InferOutput } from "valibot";
import type { MachineAlertFilter } from "@/gql/graphql";

const text = fallback(optional(string()), undefined);

/** Those that stand are shown first: they are what somebody should look at. */
export const alertSearch = object({ etat: fallback(optional(picklist(["finies", "toutes"])), undefined), client: text });

export type AlertSearch = InferOutput<typeof alertSearch>;

export function alertFilter({ etat, client }: AlertSearch): MachineAlertFilter {
  return {
    ...(etat === "toutes" ? {} : { open: etat !== "finies" }),
    ...(client ? { client } : {}),
  };
}
