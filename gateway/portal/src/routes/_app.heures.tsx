import { useQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { ownBanks } from "@/features/hour-banks/api/queries";
import { OwnHours } from "@/features/hour-banks/components/OwnHours";
import { ReadAbout } from "@/features/notices/useReadAbout";
import { ReportButton } from "@/features/reports/components/ReportButton";
import { useViewer } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app/heures")({
  loader: ({ context }) => void context.queries.prefetchQuery(ownBanks()),
  component: Hours,
});

function Hours() {
  const { account } = useViewer();
  const { data } = useQuery(ownBanks());
  return (
    <>
      {data?.hourBanks.nodes.map(({ id }) => (
        <ReadAbout key={id} what="hourBank" id={id} />
      ))}
      <OwnHours report={account.client && <ReportButton client={account.client.id} />} />
    </>
  );
}
