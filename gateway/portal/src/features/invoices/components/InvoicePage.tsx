import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MessageCircleQuestion } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { InvoicePageQuery } from "@/gql/graphql";
import { isOfClient, isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { NotHere } from "@/ui/NotHere";
import { Page, Section, Trail } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { invoiceQuery } from "../api/queries";
import { About, Mentions, Parties } from "./Around";
import { DraftPaper } from "./DraftPaper";
import { HowToPay } from "./HowToPay";
import { InvoiceActions } from "./InvoiceActions";
import { InvoiceLines } from "./InvoiceLines";
import { useInvoiceName } from "./invoiceName";
import { InvoiceState } from "./InvoiceState";
import { Letters } from "./Letters";
import { Movements } from "./Movements";
import { Papers } from "./Papers";
import { Totals } from "./Totals";
import type { Told } from "./WhyLine";

export type Invoice = NonNullable<InvoicePageQuery["invoice"]>;

interface Props {
  id: string;
  /** What happened to it, and one such fact: another feature's, shown here. None for a client. */
  history: ReactNode;
  event: (event: Told) => ReactNode;
}

/** One invoice, deposit or credit note: as it stands on paper, and what became of it. */
export function InvoicePage({ id, history, event }: Props) {
  const t = useTranslations("invoices.page");
  const { data } = useSuspenseQuery(invoiceQuery(id));
  const name = useInvoiceName();
  const may = useMay();
  const viewer = useViewer();
  const isClient = isOfClient(viewer);
  const { invoice } = data;
  if (!invoice) return <NotHere title={t("gone")} action={<ToList />} />;
  return (
    <Page
      title={name(invoice)}
      trail={<Trail>{[<ToList key="list" />, !isClient && invoice.client && <ToClient key="client" client={invoice.client} />]}</Trail>}
      lead={<InvoiceState invoice={invoice} />}
      actions={
        <>
          {!isClient && <TimeTravel at={null} />}
          {invoice.number && <Papers invoice={id} />}
          {invoice.stage === "DRAFT" && isOfTeam(viewer) && <DraftPaper invoice={id} />}
          {isClient ? <Ask number={invoice.number} /> : <InvoiceActions invoice={invoice} />}
        </>
      }
    >
      <div className="flex flex-col gap-5 print:gap-3">
        {isClient && <HowToPay invoice={invoice} />}
        <div className="grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-2 print:gap-3">
          <Parties invoice={invoice} />
          <Section title={t("about")}>
            <About invoice={invoice} isClient={isClient} />
          </Section>
        </div>
        <Section title={t("lines")} flush>
          <InvoiceLines invoice={invoice} event={isClient ? null : event} />
        </Section>
        <div className="grid items-start gap-5 lg:grid-cols-2 print:gap-3">
          <div className="flex flex-col gap-5 print:gap-3">
            <Totals invoice={invoice} />
            <Mentions invoice={invoice} />
          </div>
          <div className="flex flex-col gap-5 print:gap-3">
            {invoice.number && invoice.kind !== "CREDIT_NOTE" && (
              <Section title={t("movements")} flush>
                <Movements invoice={invoice} mayRefund={!isClient && may.validate("ACCOUNTING")} />
              </Section>
            )}
            {invoice.note && (
              <Section title={t("note")}>
                <p className="whitespace-pre-line">{invoice.note}</p>
              </Section>
            )}
            {invoice.number && isOfTeam(viewer) && (
              <div data-print="no">
                <Section title={t("letters")} flush>
                  <Panel>
                    <Letters invoice={id} />
                  </Panel>
                </Section>
              </div>
            )}
          </div>
        </div>
        {history && (
          <div data-print="no">
            <Section title={t("history")} flush>
              <Panel>{history}</Panel>
            </Section>
          </div>
        )}
      </div>
    </Page>
  );
}

export function ToList() {
  const t = useTranslations("invoices.page");
  const isClient = isOfClient(useViewer());
  return (
    <Link to="/factures" className="hover:underline">
      {t(isClient ? "ownList" : "list")}
    </Link>
  );
}

export function ToClient({ client }: { client: NonNullable<Invoice["client"]> }) {
  return (
    <Link to="/clients/$id" params={{ id: client.id }} className="hover:underline">
      {client.name}
    </Link>
  );
}

/** A client says what is wrong in a request: the agency answers it, and notes on the invoice that it is disputed. */
function Ask({ number }: { number: string | null }) {
  const t = useTranslations("invoices.page");
  const may = useMay();
  if (!number || !may.edit("TICKETS")) return null;
  return (
    <Link to="/demandes/nouvelle" search={{ objet: t("askSubject", { number }) }} className={buttonLook({})}>
      <MessageCircleQuestion aria-hidden className="size-4" />
      {t("ask")}
    </Link>
  );
}
