import { createFileRoute } from "@tanstack/react-router";
import { Forgotten } from "@/features/auth/components/Forgotten";

export const Route = createFileRoute("/mot-de-passe")({ component: Forgotten });
