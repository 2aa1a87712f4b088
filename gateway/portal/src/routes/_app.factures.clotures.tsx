import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { InvoicePlaces } from "@/features/invoices/components/InvoicePlaces";
import { ClosePeriod } from "@/features/register/components/ClosePeriod";
import { Closings } from "@/features/register/components/Closings";
import { Page } from "@/ui/Page";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/factures/clotures")({ component: Closed });

function Closed() {
  const t = useTranslations("closings");
  return (
    <Page title={t("title")} lead={t("lead")} actions={<ClosePeriod />}>
      <InvoicePlaces />
      <div className="rounded-xl border border-line bg-surface">
        <Panel lines={6}>
          <Closings />
        </Panel>
      </div>
    </Page>
  );
}
