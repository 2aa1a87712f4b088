import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { InvoicePlaces } from "@/features/invoices/components/InvoicePlaces";
import { Conformity } from "@/features/register/components/Conformity";
import { ConformityPapers } from "@/features/register/components/ConformityPapers";
import { Page } from "@/ui/Page";

export const Route = createFileRoute("/_app/factures/conformite")({ component: Statement });

function Statement() {
  const t = useTranslations("conformity");
  return (
    <Page title={t("title")} lead={t("lead")} actions={<ConformityPapers />}>
      <InvoicePlaces />
      <Conformity />
    </Page>
  );
}
