import { createFileRoute } from "@tanstack/react-router";
import { fallback, object, optional, string } from "valibot";
import { NewDraft } from "@/features/invoices/components/NewDraft";

export const Route = createFileRoute("/_app/factures/nouvelle")({
  validateSearch: object({ client: fallback(optional(string()), undefined) }),
  component: New,
});

function New() {
  const { client } = Route.useSearch();
  const navigate = Route.useNavigate();
  return <NewDraft client={client ?? null} choose={(id) => void navigate({ search: { client: id ?? undefined }, replace: true })} />;
}
