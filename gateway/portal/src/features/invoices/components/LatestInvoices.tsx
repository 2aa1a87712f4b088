import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { latestInvoices } from "../api/queries";
import { InvoiceCards } from "./InvoiceCards";
import { LateNotice } from "./LateNotice";

/** What is late of all of them, and the few that came last. */
export function LatestInvoices() {
  const t = useTranslations("invoices.own");
  const { data } = useSuspenseQuery(latestInvoices());
  const rows = data.invoices.nodes;
  if (rows.length === 0) return <p className="px-4 py-4 text-sm text-soft">{t("none")}</p>;
  return (
    <>
      <LateNotice />
      <InvoiceCards rows={rows} label={t("latest")} />
    </>
  );
}
