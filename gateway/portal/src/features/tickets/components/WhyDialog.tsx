import { useSuspenseQuery } from "@tanstack/react-query";
import { CalendarOff, Merge, Moon, PartyPopper, Pause, Play, RotateCcw, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ClockStretch, TicketClock } from "@/gql/graphql";
import { Dialog } from "@/ui/Dialog";
import { Empty, Panel } from "@/ui/states";
import { Duration, Moment } from "@/ui/time";
import { whyQuery } from "../api/queries";
import type { Ticket } from "./TicketPage";

const ICON: Record<ClockStretch, LucideIcon> = {
  OPEN: Play,
  CLOSED: Moon,
  HOLIDAY: PartyPopper,
  DAY_OFF: CalendarOff,
  PAUSED: Pause,
  AFTER_RESOLUTION: RotateCcw,
  ELSEWHERE: Merge,
};

interface Props {
  ticket: Ticket;
  at: string | null;
  clock: TicketClock;
  onClose: () => void;
}

/** A deadline can always be explained: every stretch of time from the opening, and what it was. */
export default function WhyDialog({ ticket, at, clock, onClose }: Props) {
  const t = useTranslations("tickets.clock");
  return (
    <Dialog title={t(clock === "RESOLUTION" ? "whyResolution" : "whyFirstAnswer")} isOpen onClose={onClose} width="wide">
      <Panel>
        <Stretches ticket={ticket} at={at} clock={clock} />
      </Panel>
    </Dialog>
  );
}

function Stretches({ ticket, at, clock }: Omit<Props, "onClose">) {
  const t = useTranslations("tickets.clock");
  const { data } = useSuspenseQuery(whyQuery(ticket.id, at, clock));
  const deadline = clock === "RESOLUTION" ? ticket.resolution : ticket.firstAnswer;
  const stretches = data.ticket?.why ?? [];
  if (stretches.length === 0 || !deadline) return <Empty title={t("none")} />;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t("whyLead")}</p>
      <ol className="flex flex-col">
        {stretches.map(({ from, to, stretch, counted }) => {
          const Icon = ICON[stretch];
          const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
          return (
            <li
              key={`${from}${stretch}`}
              className={`flex items-center gap-3 border-l-4 py-2 pl-3 text-sm ${counted ? "border-accent bg-accent-soft/50" : "border-line text-soft"}`}
            >
              <Icon aria-hidden className="size-4 shrink-0" />
              <span className="flex-1">
                <span className={counted ? "font-medium" : ""}>{t(`stretches.${stretch}`)}</span>
                <br />
                <Moment at={from} /> → <Moment at={to} />
              </span>
              <span className="text-right">
                <Duration minutes={minutes} className={counted ? "font-semibold" : ""} />
                <br />
                <span className="text-[0.8125rem]">{t(counted ? "counted" : "uncounted")}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="font-medium">{t.rich("due", { moment: () => <Moment at={deadline.due} form="long" /> })}</p>
    </div>
  );
}
