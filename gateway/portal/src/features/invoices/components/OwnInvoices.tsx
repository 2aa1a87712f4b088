import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { ReceiptText } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/states";
import { invoicePages } from "../api/queries";
import { InvoiceCards } from "./InvoiceCards";
import { LateNotice } from "./LateNotice";

/** A client's own invoices, the newest first: what each comes to, and what is left to pay. */
export default function OwnInvoices() {
  const t = useTranslations("invoices.own");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(invoicePages({}));
  const rows = data.pages.flatMap(({ invoices }) => invoices.nodes);
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      <LateNotice className="mb-4 rounded-xl" />
      <div className="rounded-xl border border-line bg-surface">
        {rows.length === 0 ? (
          <Empty icon={<ReceiptText aria-hidden className="size-5" />} title={t("none")}>
            {t("noneHint")}
          </Empty>
        ) : (
          <InvoiceCards rows={rows} label={t("title")} />
        )}
        {hasNextPage && (
          <div className="border-t border-line p-3 text-center">
            <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
              {t("next")}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}
