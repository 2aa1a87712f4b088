// Status, priority and clocks: always a picture, a word and where it helps a time; never a colour alone.

import {
  ArrowDown,
  ArrowUp,
  ChevronsUp,
  CircleAlert,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleEllipsis,
  CircleX,
  Clock,
  Equal,
  Hourglass,
  Pause,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import type { DeadlineFragment, Priority, TicketStatus } from "@/gql/graphql";
import { Badge, type Tone } from "@/ui/Badge";
import { useMoment } from "@/ui/time";
import { pressing, stateOf, type ClockState } from "../lib/clock";

const STATUS: Record<TicketStatus, { tone: string; icon: LucideIcon }> = {
  OPEN: { tone: "text-info", icon: CircleDot },
  IN_PROGRESS: { tone: "text-accent-text", icon: CircleEllipsis },
  WAITING_CLIENT: { tone: "text-soft", icon: Hourglass },
  ESCALATED: { tone: "text-bad", icon: ChevronsUp },
  RESOLVED: { tone: "text-good", icon: CircleCheck },
  CLOSED: { tone: "text-soft", icon: CircleCheckBig },
};

export function Status({ status }: { status: TicketStatus | null }) {
  const t = useTranslations("tickets.status");
  if (!status) return null;
  const { tone, icon: Icon } = STATUS[status];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className={`size-4 shrink-0 ${tone}`} />
      {t(status)}
    </span>
  );
}

const PRIORITY: Record<Priority, { tone: string; icon: LucideIcon }> = {
  CRITICAL: { tone: "text-bad font-semibold", icon: CircleAlert },
  HIGH: { tone: "text-warn", icon: ArrowUp },
  NORMAL: { tone: "text-soft", icon: Equal },
  LOW: { tone: "text-soft", icon: ArrowDown },
};

export function PriorityMark({ priority }: { priority: Priority | null }) {
  const t = useTranslations("tickets.priority");
  if (!priority) return null;
  const { tone, icon: Icon } = PRIORITY[priority];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tone}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(priority)}
    </span>
  );
}

const CLOCK: Record<ClockState, { tone: Tone; icon: LucideIcon }> = {
  none: { tone: "plain", icon: CircleDashed },
  running: { tone: "good", icon: Clock },
  near: { tone: "warn", icon: TriangleAlert },
  over: { tone: "bad", icon: CircleX },
  paused: { tone: "plain", icon: Pause },
  kept: { tone: "good", icon: CircleCheck },
  missed: { tone: "bad", icon: CircleX },
};

const MINUTE = 60_000;

/** Each minute, and each second in the last five: a countdown is never announced. */
function useTick(deadline: DeadlineFragment | null): Date {
  const coarse = useNow({ updateInterval: MINUTE });
  const isClose = deadline !== null && Math.abs(Date.parse(deadline.due) - coarse.getTime()) < 5 * MINUTE;
  return useNow(isClose ? { updateInterval: 1000 } : { updateInterval: MINUTE });
}

export function ClockMark({ deadline }: { deadline: DeadlineFragment | null }) {
  const t = useTranslations("tickets.clock");
  const format = useFormatter();
  const moment = useMoment();
  const now = useTick(deadline);
  const state = stateOf(deadline, now.getTime());
  const { tone, icon: Icon } = CLOCK[state];
  const isCounting = state === "running" || state === "near" || state === "over";
  const when = deadline && isCounting ? format.relativeTime(new Date(deadline.due), now) : "";
  return (
    <span title={deadline ? t("dueAt", { moment: moment(deadline.due, "long") }) : undefined}>
      <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5 shrink-0" />}>
        {t(`states.${state}`)}
        {when && <span className="tabular font-normal">{when}</span>}
      </Badge>
    </span>
  );
}

interface PressingProps {
  firstAnswer: DeadlineFragment | null;
  resolution: DeadlineFragment | null;
  /** Which clock it is stands below it: the same in every row, however long the time is written. */
  isStacked?: boolean;
}

/** The clock to look at first. */
export function PressingClock({ isStacked = false, ...clocks }: PressingProps) {
  const t = useTranslations("tickets.clock");
  const now = useNow({ updateInterval: MINUTE });
  const which = pressing(clocks, now.getTime());
  const deadline = clocks[which];
  const isSettled = deadline === null || deadline.doneAt !== null;
  if (isSettled) return deadline ? <ClockMark deadline={deadline} /> : <span className="text-soft">–</span>;
  return (
    <span className={isStacked ? "inline-flex flex-col items-start gap-y-0.5" : "inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5"}>
      <ClockMark deadline={deadline} />
      <span className={`text-[0.8125rem] leading-tight text-soft ${isStacked ? "pl-1.5" : ""}`}>{t(`short.${which}`)}</span>
    </span>
  );
}
