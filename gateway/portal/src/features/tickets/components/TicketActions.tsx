import { useNavigate } from "@tanstack/react-router";
import { ChevronDown, ChevronUp, ClockPlus, Ellipsis, Eye, EyeOff, History, MailOpen, Play } from "lucide-react";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { TicketUnwatchDocument, TicketWatchDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { AfterPaint } from "@/ui/AfterPaint";
import { Button, ButtonPlace, IconButton } from "@/ui/Button";
import { useSay } from "@/ui/say";
import { TimeTravel } from "@/ui/TimeTravel";
import { neighboursOf } from "../lib/neighbours";
import { Marking } from "./Marking";
import type { Ticket } from "./TicketPage";

const TicketDifferences = lazy(() => import("./TicketDifferences"));
const TicketMenu = lazy(() => import("./TicketMenu"));

interface Props {
  ticket: Ticket;
  at: string | null;
  mayEdit: boolean;
  leave: (isLeft: boolean) => void;
  time: ReactNode;
}

/** What may be done to a ticket, once it can be read. */
export function TicketActions({ ticket, at, mayEdit, leave, time }: Props) {
  const { id } = ticket;
  return (
    <AfterPaint place={<Places ticket={ticket} isNow={!at} mayEdit={mayEdit} />}>
      <Neighbours id={id} />
      {time}
      {!at && <Watching ticket={ticket} />}
      {!at && ticket.status !== "CLOSED" && <Marking ticket={ticket} leave={leave} />}
      <TimeTravel at={at} differences={at && <TicketDifferences id={id} at={at} />} />
      <Suspense fallback={<MenuPlace />}>{mayEdit && <TicketMenu ticket={ticket} />}</Suspense>
    </AfterPaint>
  );
}

/** As wide as they: what stands below does not move when they come. */
function Places({ ticket, isNow, mayEdit }: { ticket: Ticket; isNow: boolean; mayEdit: boolean }) {
  const t = useTranslations("tickets");
  const time = useTranslations("time");
  const timer = useTranslations("timer");
  const past = useTranslations("past");
  const { place, count } = neighboursOf(ticket.id);
  const places = [
    { isShown: mayEdit, icon: Play, text: timer("start") },
    { isShown: mayEdit, icon: ClockPlus, text: time("log") },
    { isShown: isNow, icon: ticket.watched ? EyeOff : Eye, text: t(ticket.watched ? "unwatch" : "watch") },
    { isShown: isNow && ticket.status !== "CLOSED", icon: MailOpen, text: t("mark.unread") },
  ];
  return (
    <>
      {place > 0 && count > 1 && (
        <span aria-hidden className="flex items-center">
          <Standing place={place} count={count} />
          <ButtonPlace kind="quiet" size="icon" icon={<ChevronUp aria-hidden className="size-4.5" />} />
          <ButtonPlace kind="quiet" size="icon" icon={<ChevronDown aria-hidden className="size-4.5" />} />
        </span>
      )}
      {places.map(
        ({ isShown, icon: Icon, text }) =>
          isShown && (
            <ButtonPlace key={text} kind="quiet" icon={<Icon aria-hidden className="size-4" />}>
              {text}
            </ButtonPlace>
          ),
      )}
      <ButtonPlace icon={<History aria-hidden className="size-4" />}>{past("open")}</ButtonPlace>
      {mayEdit && <MenuPlace />}
    </>
  );
}

function MenuPlace() {
  return <ButtonPlace kind="quiet" size="icon" icon={<Ellipsis aria-hidden className="size-4.5" />} />;
}

function Standing({ place, count }: { place: number; count: number }) {
  return (
    <span className="tabular mr-1 text-sm whitespace-nowrap text-soft">
      {place} / {count}
    </span>
  );
}

function Neighbours({ id }: { id: string }) {
  const t = useTranslations("tickets");
  const navigate = useNavigate();
  const { previous, next, place, count } = neighboursOf(id);
  if (place === 0 || count < 2) return null;
  const go = (to: string | null) => to && void navigate({ to: "/tickets/$id", params: { id: to } });
  return (
    <div role="group" aria-label={t("neighbours")} className="flex items-center">
      <Standing place={place} count={count} />
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
