import { createFileRoute } from "@tanstack/react-router";
import { Prices } from "@/features/settings/components/Prices";

export const Route = createFileRoute("/_app/reglages/tarifs")({ component: Prices });
