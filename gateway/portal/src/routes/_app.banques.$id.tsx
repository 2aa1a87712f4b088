import { createFileRoute } from "@tanstack/react-router";
import { useReadAbout } from "@/features/notices/useReadAbout";
import { bankQuery } from "@/features/hour-banks/api/queries";
import { BankPage } from "@/features/hour-banks/components/BankPage";
import { useAt } from "@/lib/time-travel/at";

export const Route = createFileRoute("/_app/banques/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(bankQuery(params.id, deps.at)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  useReadAbout("hourBank", id, at);
  return <BankPage id={id} at={at} />;
}
