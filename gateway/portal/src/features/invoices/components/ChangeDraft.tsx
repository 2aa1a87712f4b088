import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { InvoiceChangeDraftDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { NotHere } from "@/ui/NotHere";
import { Page, Trail } from "@/ui/Page";
import { toast } from "@/ui/Toasts";
import { invoiceQuery } from "../api/queries";
import { draftTyped } from "../lib/draft";
import { DraftForm } from "./DraftForm";
import { useInvoiceName } from "./invoiceName";
import { ToClient, ToList } from "./InvoicePage";

/** The draft says something else; work that is no longer on it is to be billed again. */
export function ChangeDraft({ id }: { id: string }) {
  const t = useTranslations("invoices.draft");
  const locale = useLocale();
  const navigate = useNavigate();
  const name = useInvoiceName();
  const may = useMay();
  const { data } = useSuspenseQuery(invoiceQuery(id));
  const change = useCommand(InvoiceChangeDraftDocument, ["INVOICE", "TIME_ENTRY"]);
  const { invoice } = data;
  if (!invoice || invoice.stage !== "DRAFT" || !may.edit("ACCOUNTING")) return <NotHere title={t("notADraft")} action={<ToList />} />;
  return (
    <Page
      title={t("change", { name: name(invoice) })}
      trail={<Trail>{[<ToList key="list" />, invoice.client && <ToClient key="client" client={invoice.client} />]}</Trail>}
    >
      <DraftForm
        key={id}
        name={`invoice.${id}`}
        defaults={draftTyped(invoice, locale)}
        currency={invoice.gross.currency}
        depositsOf={invoice.kind === "INVOICE" ? (invoice.client?.id ?? null) : null}
        own={id}
        save={async (content) => {
          await change.mutateAsync({ invoice: id, content });
          toast(t("saved"));
          void navigate({ to: "/factures/$id", params: { id } });
        }}
        cancel={
          <Link to="/factures/$id" params={{ id }} className={buttonLook({})}>
            {t("cancel")}
          </Link>
        }
      />
    </Page>
  );
}
