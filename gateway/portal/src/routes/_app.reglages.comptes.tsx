import { createFileRoute } from "@tanstack/react-router";
import { Accounts } from "@/features/settings/components/Accounts";

export const Route = createFileRoute("/_app/reglages/comptes")({ component: Accounts });
