import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { InvoiceLineShownFragment, InvoiceWhyQuery } from "@/gql/graphql";
import { useMay } from "@/lib/viewer/viewer";
import { Dialog } from "@/ui/Dialog";
import { Panel } from "@/ui/states";
import { whyQuery } from "../api/queries";

export type Told = NonNullable<InvoiceWhyQuery["invoice"]>["lines"][number]["why"][number];

interface Props {
  invoice: string;
  line: InvoiceLineShownFragment;
  event: (event: Told) => ReactNode;
  onClose: () => void;
}

/** The way back from a line: the ticket, the work, who validated it, and how it came onto the invoice. */
export default function WhyLine({ invoice, line, event, onClose }: Props) {
  const t = useTranslations("invoices.why");
  const may = useMay();
  const { ticket, contract } = line;
  return (
    <Dialog title={t("title", { label: line.label ?? "" })} isOpen onClose={onClose} width="wide">
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("explained")}</p>
        <Panel>
          <Walk invoice={invoice} line={line.id} event={event} />
        </Panel>
        <p className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-accent-text [&_a]:underline [&_a]:underline-offset-2">
          {ticket && may.see("TICKETS") && (
            <Link to="/tickets/$id" params={{ id: ticket.id }}>
              {t("toTicket", { number: String(ticket.number), subject: ticket.subject ?? "" })}
            </Link>
          )}
          {contract && may.see("CONTRACTS") && (
            <Link to="/contrats/$id" params={{ id: contract.id }}>
              {contract.name}
            </Link>
          )}
        </p>
      </div>
    </Dialog>
  );
}

function Walk({ invoice, line, event }: { invoice: string; line: string; event: (event: Told) => ReactNode }) {
  const t = useTranslations("invoices.why");
  const { data } = useSuspenseQuery(whyQuery(invoice));
  const events = data.invoice?.lines.find(({ id }) => id === line)?.why ?? [];
  if (events.length === 0) return <p className="text-sm">{t("none")}</p>;
  return (
    <ol aria-label={t("walk")} className="flex flex-col divide-y divide-line rounded-lg border border-line">
      {events.map((one) => (
        <Fragment key={one.name}>{event(one)}</Fragment>
      ))}
    </ol>
  );
}
