import { createFileRoute } from "@tanstack/react-router";
import { ChangeDraft } from "@/features/invoices/components/ChangeDraft";

export const Route = createFileRoute("/_app/factures/$id_/modifier")({ component: Change });

function Change() {
  const { id } = Route.useParams();
  return <ChangeDraft key={id} id={id} />;
}
