import { createFileRoute } from "@tanstack/react-router";
import { ownBanks } from "@/features/hour-banks/api/queries";
import { OwnHours } from "@/features/hour-banks/components/OwnHours";

export const Route = createFileRoute("/_app/heures")({
  loader: ({ context }) => void context.queries.prefetchQuery(ownBanks()),
  component: OwnHours,
});
