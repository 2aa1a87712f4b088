import { createFileRoute } from "@tanstack/react-router";
import { Agency } from "@/features/settings/components/Agency";

export const Route = createFileRoute("/_app/reglages/")({ component: Agency });
