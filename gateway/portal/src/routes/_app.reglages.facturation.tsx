import { createFileRoute } from "@tanstack/react-router";
import { SellerSettings } from "@/features/seller/components/SellerSettings";

export const Route = createFileRoute("/_app/reglages/facturation")({ component: SellerSettings });
