// What the list of rules can be narrowed by, as it stands in the address, and as the server takes it.

import { fallback, object, optional, picklist, string, type InferOutput } from "valibot";
import type { AlertRuleFilter } from "@/gql/graphql";

const text = fallback(optional(string()), undefined);

export const ruleSearch = object({ etat: fallback(optional(picklist(["actives", "inactives"])), undefined), client: text, machine: text });

export type RuleSearch = InferOutput<typeof ruleSearch>;

export function filterOf({ etat, client, machine }: RuleSearch): AlertRuleFilter {
  return {
    ...(etat ? { enabled: etat === "actives" } : {}),
    ...(client ? { client } : {}),
    ...(machine ? { machine } : {}),
  };
}

export function isNarrowed(search: RuleSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}
