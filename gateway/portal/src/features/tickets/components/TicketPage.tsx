import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { TicketMarkReadDocument, type TicketPageQuery } from "@/gql/graphql";
import { useMarkedRead } from "@/lib/graphql/marks";
import { useKeys } from "@/lib/keyboard/keys";
import { useMay } from "@/lib/viewer/viewer";
import { Badge } from "@/ui/Badge";
import { Dotted } from "@/ui/Dotted";
import { Page, Trail } from "@/ui/Page";
import { NotHere } from "@/ui/NotHere";
import { Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { Moment } from "@/ui/time";
import { ticketQuery } from "../api/queries";
import { neighboursOf } from "../lib/neighbours";
import { Composer } from "./Composer";
import { Status } from "./marks";
import { Related } from "./Related";
import { Thread } from "./Thread";
import { TicketActions } from "./TicketActions";
import { TicketAside } from "./TicketAside";
import type { ReadyAnswers } from "./useReadyAnswers";

export type Ticket = NonNullable<TicketPageQuery["ticket"]>;

interface Props {
  id: string;
  at: string | null;
  /** What happened to it: another feature's, shown here. */
  history: ReactNode;
  /** What can be done about its time: another feature's too. */
  time: (ticket: Ticket) => ReactNode;
  /** What may be answered without writing it again. */
  answers?: ReadyAnswers | undefined;
}

export function TicketPage({ id, at, history, time, answers }: Props) {
  const t = useTranslations("tickets");
  const { data } = useSuspenseQuery(ticketQuery(id, at));
  const may = useMay();
  const ticket = data.ticket;
  const { leave } = useMarkedRead(TicketMarkReadDocument, ticket, at);
  useNeighbourKeys(id);
  if (!ticket) return <NotHere title={t(at ? "notThen" : "gone")} action={at && <TimeTravel at={at} />} />;
  const mayEdit = !at && may.edit("TICKETS") && !ticket.mergedInto;
  return (
    <Page
      width="full"
      title={ticket.subject ?? t("forgotten")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/tickets" className="hover:underline">
              {t("title")}
            </Link>,
            ticket.client && (
              <Link key="client" to="/clients/$id" params={{ id: ticket.client.id }} className="hover:underline">
                {ticket.client.name}
              </Link>
            ),
            <span key="number" className="tabular">
              {t("numbered", { number: ticket.number })}
            </span>,
          ]}
        </Trail>
      }
      lead={
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Status status={ticket.status} />
          <Dotted>
            <span>
              {t("openedBy", { name: ticket.author.account?.name ?? ticket.author.called ?? t("somebody") })}{" "}
              <Moment at={ticket.openedAt} />
            </span>
            {ticket.channel && t(`channels.${ticket.channel}`)}
          </Dotted>
          {ticket.closingRequested && ticket.status !== "CLOSED" && <Badge tone="info">{t("closingAsked")}</Badge>}
        </p>
      }
      actions={
        <TicketActions ticket={ticket} at={at} mayEdit={mayEdit} leave={leave} time={mayEdit && time(ticket)} />
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-3">
          <Related ticket={ticket} mayEdit={mayEdit} />
          <Panel>
            <Thread ticket={ticket} at={at} />
          </Panel>
          {mayEdit && <Composer key={id} ticket={ticket} answers={answers} />}
        </div>
        <TicketAside ticket={ticket} at={at} mayEdit={mayEdit} history={history} />
      </div>
    </Page>
  );
}

function useNeighbourKeys(id: string) {
  const navigate = useNavigate();
  const { previous, next } = neighboursOf(id);
  const go = (to: string | null) => {
    if (to) void navigate({ to: "/tickets/$id", params: { id: to } });
  };
  useKeys({ j: () => go(next), k: () => go(previous) });
}
