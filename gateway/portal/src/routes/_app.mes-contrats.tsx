import { createFileRoute } from "@tanstack/react-router";
import { ownContracts } from "@/features/contracts/api/queries";
import { OwnContracts } from "@/features/contracts/components/OwnContracts";

export const Route = createFileRoute("/_app/mes-contrats")({
  loader: ({ context }) => void context.queries.prefetchQuery(ownContracts()),
  component: OwnContracts,
});
