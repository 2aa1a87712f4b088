import { createFileRoute } from "@tanstack/react-router";
import { roleRightsQuery } from "@/features/settings/api/rights";
import { Rights } from "@/features/settings/components/Rights";

export const Route = createFileRoute("/_app/reglages/droits")({
  loader: ({ context }) => void context.queries.prefetchQuery(roleRightsQuery()),
  component: Rights,
});
