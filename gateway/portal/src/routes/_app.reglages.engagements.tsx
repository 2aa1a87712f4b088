import { createFileRoute } from "@tanstack/react-router";
import { Promises } from "@/features/settings/components/Promises";

export const Route = createFileRoute("/_app/reglages/engagements")({ component: Promises });
