import { useSuspenseQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { InvoiceHeadFragment } from "@/gql/graphql";
import type { Line } from "@/lib/time-travel/differences";
import { Differences } from "@/ui/Differences";
import { useLines } from "@/ui/lines";
import { invoiceQuery, invoiceThen } from "../api/queries";
import { useInvoiceName } from "./invoiceName";

const SUMS = ["net", "tax", "gross", "received", "credited", "balance"] as const;

export default function InvoiceDifferences({ id, at }: { id: string; at: string }) {
  const [then, now] = useSuspenseQueries({ queries: [invoiceThen(id, at), invoiceQuery(id)] });
  const lines = useInvoiceLines();
  return <Differences at={at} then={lines(then.data.invoice)} now={lines(now.data.invoice)} />;
}

function useInvoiceLines(): (invoice: InvoiceHeadFragment | null) => readonly Line[] {
  const t = useTranslations("invoices");
  const { words, day, money, whether } = useLines();
  const name = useInvoiceName();
  return (invoice) =>
    invoice === null
      ? []
      : [
          words("name", t("list.number"), name(invoice)),
          words("stage", t("list.state"), invoice.stage && t(`state.stages.${invoice.stage}`)),
          words("late", t("differences.lateness"), invoice.daysLate === null ? null : t("state.late", { count: invoice.daysLate })),
          words("reminded", t("differences.reminders"), invoice.reminded > 0 ? t("state.reminded", { level: invoice.reminded }) : null),
          whether("disputed", t("state.disputed"), invoice.disputed),
          day("issuedOn", t("around.issuedOn"), invoice.issuedOn),
          day("dueOn", t("around.dueOn"), invoice.dueOn),
          day("sentOn", t("around.sentOn"), invoice.sentOn),
          ...SUMS.map((what) => money(what, t(`page.sums.${what}`), invoice[what])),
          words("client", t("around.buyer"), invoice.client?.name),
          words("contract", t("around.contract"), invoice.contract?.name),
          words("creditNoteOf", t("around.creditNoteOf"), invoice.creditNoteOf?.number),
          words("deductedBy", t("around.deductedBy"), invoice.deductedBy && (invoice.deductedBy.number ?? t("name.draft.INVOICE"))),
        ];
}
