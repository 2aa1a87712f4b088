import { createFileRoute } from "@tanstack/react-router";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { useReadAbout } from "@/features/notices/useReadAbout";
import { bankQuery } from "@/features/hour-banks/api/queries";
import { BankPage } from "@/features/hour-banks/components/BankPage";
import { SellHours } from "@/features/invoices/components/SellHours";
import { useAt } from "@/lib/time-travel/at";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app/banques/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(bankQuery(params.id, deps.at)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  const isTeam = isOfTeam(useViewer());
  useReadAbout("hourBank", id, at);
  return <BankPage id={id} at={at} sell={<SellHours bank={id} />} history={isTeam && <HistoryOf kind="HOUR_BANK" id={id} until={at} />} />;
}
