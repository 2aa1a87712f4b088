import { AlertRulePageDocument, AlertRulesDocument, AlertRuleTryDocument, type AlertRuleTryInput } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";
import { filterOf, type RuleSearch } from "../lib/filters";

export const rulePages = (search: RuleSearch) =>
  gqlPages(AlertRulesDocument, { first: 50, filter: filterOf(search) }, ["ALERT_RULE", "CLIENT", "MACHINE"], ({ alertRules }) => alertRules);

export const ruleQuery = (id: string) => gqlQuery(AlertRulePageDocument, { id }, ["ALERT_RULE", "CLIENT", "MACHINE"]);

/** It reads a quarter of measures: asked for when somebody wants it, and kept as it came. */
export const trialQuery = (input: AlertRuleTryInput) => ({ ...gqlQuery(AlertRuleTryDocument, { input }, []), staleTime: 5 * 60_000, retry: false });
