import { createFileRoute } from "@tanstack/react-router";
import { ownBanks } from "@/features/hour-banks/api/queries";
import { OwnHours } from "@/features/hour-banks/components/OwnHours";
import { ReportButton } from "@/features/reports/components/ReportButton";
import { useViewer } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app/heures")({
  loader: ({ context }) => void context.queries.prefetchQuery(ownBanks()),
  component: Hours,
});

function Hours() {
  const { account } = useViewer();
  return <OwnHours report={account.client && <ReportButton client={account.client.id} />} />;
}
