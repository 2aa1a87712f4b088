import { createFileRoute } from "@tanstack/react-router";
import { Teams } from "@/features/settings/components/Teams";

export const Route = createFileRoute("/_app/reglages/equipes")({ component: Teams });
