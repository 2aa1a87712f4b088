import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronDown, ChevronUp, Eye, EyeOff } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { TicketMarkReadDocument, TicketUnwatchDocument, TicketWatchDocument, type TicketPageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMarkedRead } from "@/lib/graphql/marks";
import { useKeys } from "@/lib/keyboard/keys";
import { useMay } from "@/lib/viewer/viewer";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Dotted } from "@/ui/Dotted";
import { Page, Section, Trail } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { NotHere } from "@/ui/NotHere";
import { Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { Moment } from "@/ui/time";
import { ticketQuery } from "../api/queries";
import { neighboursOf } from "../lib/neighbours";
import { Clocks } from "./Clocks";
import { Composer } from "./Composer";
import { Marking } from "./Marking";
import { Status } from "./marks";
import { Properties } from "./Properties";
import { Related } from "./Related";
import { Thread } from "./Thread";
import type { ReadyAnswers } from "./useReadyAnswers";

const TicketDifferences = lazy(() => import("./TicketDifferences"));
const TicketMenu = lazy(() => import("./TicketMenu"));

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
  const [isHistoryShown, setIsHistoryShown] = useState(false);
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
        <>
          <Neighbours id={id} />
          {mayEdit && time(ticket)}
          {!at && <Watching ticket={ticket} />}
          {!at && ticket.status !== "CLOSED" && <Marking ticket={ticket} leave={leave} />}
          <TimeTravel at={at} differences={at && <TicketDifferences id={id} at={at} />} />
          <Suspense>{mayEdit && <TicketMenu ticket={ticket} />}</Suspense>
        </>
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
        <aside aria-label={t("aside")} className="flex flex-col gap-4 lg:sticky lg:top-4">
          <Section title={t("promises")}>
            <Clocks ticket={ticket} at={at} />
          </Section>
          <Section title={t("properties")}>
            <Panel>
              <Properties ticket={ticket} mayEdit={mayEdit} />
            </Panel>
          </Section>
          <Section
            title={t("history")}
            flush={isHistoryShown}
            actions={
              <Button
                size="small"
                kind="quiet"
                aria-expanded={isHistoryShown}
                onPress={() => setIsHistoryShown((was) => !was)}
              >
                {t(isHistoryShown ? "historyHide" : "historyShow")}
              </Button>
            }
          >
            {isHistoryShown ? <Panel>{history}</Panel> : <p className="text-sm text-soft">{t("historyHint")}</p>}
          </Section>
        </aside>
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

function Neighbours({ id }: { id: string }) {
  const t = useTranslations("tickets");
  const navigate = useNavigate();
  const { previous, next, place, count } = neighboursOf(id);
  if (place === 0 || count < 2) return null;
  const go = (to: string | null) => to && void navigate({ to: "/tickets/$id", params: { id: to } });
  return (
    <div role="group" aria-label={t("neighbours")} className="flex items-center">
      <span className="tabular mr-1 text-sm whitespace-nowrap text-soft">
        {place} / {count}
      </span>
      <IconButton label={t("previous")} isDisabled={!previous} onPress={() => go(previous)} aria-keyshortcuts="k">
        <ChevronUp aria-hidden className="size-4.5" />
      </IconButton>
      <IconButton label={t("next")} isDisabled={!next} onPress={() => go(next)} aria-keyshortcuts="j">
        <ChevronDown aria-hidden className="size-4.5" />
      </IconButton>
    </div>
  );
}

function Watching({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("tickets");
  const say = useSay();
  const watch = useCommand(TicketWatchDocument, ["TICKET"]);
  const unwatch = useCommand(TicketUnwatchDocument, ["TICKET"]);
  const isPending = watch.isPending || unwatch.isPending;
  const Icon = ticket.watched ? EyeOff : Eye;
  const act = ticket.watched ? unwatch : watch;
  return (
    <Button
      kind="quiet"
      aria-pressed={ticket.watched}
      isPending={isPending}
      icon={<Icon aria-hidden className="size-4" />}
      onPress={() => void say(act.mutateAsync({ ticket: ticket.id }), t(ticket.watched ? "unwatched" : "watched"))}
    >
      {t(ticket.watched ? "unwatch" : "watch")}
    </Button>
  );
}
