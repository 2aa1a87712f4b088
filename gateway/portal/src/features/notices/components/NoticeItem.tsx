import { Link } from "@tanstack/react-router";
import {
  Bell,
  Check,
  ChevronsUp,
  CircleCheck,
  CircleCheckBig,
  CircleX,
  Flag,
  Hourglass,
  Lock,
  Merge,
  MessageSquare,
  RotateCcw,
  SquarePen,
  TriangleAlert,
  UserRoundCheck,
  Plus,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { NoticeReadDocument, type NoticeGroupsQuery, type NoticeKind } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";
import { Aloud } from "@/ui/Aloud";
import { IconButton } from "@/ui/Button";
import { useSay } from "@/ui/say";
import { Moment } from "@/ui/time";
import { Unread } from "@/ui/Unread";

type Group = NoticeGroupsQuery["noticeGroups"]["nodes"][number];

const LOOK: Record<NoticeKind, { icon: LucideIcon; tone?: string }> = {
  TICKET_OPENED: { icon: Plus },
  MESSAGE_WRITTEN: { icon: MessageSquare },
  NOTE_WRITTEN: { icon: Lock, tone: "bg-note-soft text-note" },
  TICKET_ASSIGNED: { icon: UserRoundCheck, tone: "bg-accent-soft text-accent-text" },
  TICKET_CHANGED: { icon: SquarePen },
  TICKET_ESCALATED: { icon: ChevronsUp, tone: "bg-bad-soft text-bad" },
  TICKET_RESOLVED: { icon: CircleCheck, tone: "bg-good-soft text-good" },
  TICKET_REOPENED: { icon: RotateCcw },
  TICKET_CLOSED: { icon: CircleCheckBig },
  CLOSING_REQUESTED: { icon: Flag, tone: "bg-info-soft text-info" },
  TICKET_MERGED: { icon: Merge },
  DEADLINE_NEAR: { icon: TriangleAlert, tone: "bg-warn-soft text-warn" },
  DEADLINE_MISSED: { icon: CircleX, tone: "bg-bad-soft text-bad" },
  HOURS_LOW: { icon: Hourglass, tone: "bg-warn-soft text-warn" },
};

export function NoticeItem({ group, close }: { group: Group; close: () => void }) {
  const t = useTranslations("notices");
  const say = useSay();
  const read = useCommand(NoticeReadDocument, ["NOTICE"]);
  const { ticket, hourBank, unread } = group;
  const { icon: Icon, tone = "bg-sunken text-soft" } = group.kind ? LOOK[group.kind] : { icon: Bell };
  const sentence = group.sentence ?? t("somethingElse");
  const readIt = () =>
    read.mutateAsync({ notices: [], tickets: ticket ? [ticket.id] : [], hourBanks: hourBank ? [hourBank.id] : [] });
  const open = () => {
    close();
    if (unread > 0) void say(readIt());
  };
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 hover:bg-sunken/60">
      <span className={`mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-full ${tone}`}>
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <Way group={group} onOpen={open}>
            <span className={unread > 0 ? "font-semibold" : ""}>
              <Aloud text={sentence} />
            </span>
          </Way>
          {unread > 0 && <Unread className="self-center" />}
        </p>
        <p className="truncate text-sm text-soft">
          {ticket && t("ticket", { number: ticket.number, subject: ticket.subject ?? "" })}
          {hourBank && (hourBank.client?.name ?? t("hours"))}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-[0.8125rem] text-soft">
          {group.by?.name && <span>{group.by.name} ·</span>}
          <Moment at={group.at} />
          {unread > 1 && <span>· {t("more", { count: unread })}</span>}
        </p>
      </div>
      {unread > 0 && (ticket || hourBank) && (
        <IconButton
          size="smallIcon"
          label={t("readOne", { what: ticket ? t("number", { number: ticket.number }) : t("hours") })}
          isPending={read.isPending}
          onPress={() => void say(readIt())}
          className="relative z-10 -mr-1.5"
        >
          <Check aria-hidden className="size-4" />
        </IconButton>
      )}
    </li>
  );
}

/** Where it leads, by the space that one is in; the whole line is the link. */
function Way({ group, onOpen, children }: { group: Group; onOpen: () => void; children: ReactNode }) {
  const isClient = isOfClient(useViewer());
  const { ticket, hourBank } = group;
  const look = "rounded after:absolute after:inset-0 after:content-['']";
  if (ticket) {
    return (
      <Link to={isClient ? "/demandes/$id" : "/tickets/$id"} params={{ id: ticket.id }} onClick={onOpen} className={look}>
        {children}
      </Link>
    );
  }
  if (!hourBank) return <span>{children}</span>;
  if (isClient) {
    return (
      <Link to="/heures" onClick={onOpen} className={look}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/banques/$id" params={{ id: hourBank.id }} onClick={onOpen} className={look}>
      {children}
    </Link>
  );
}
