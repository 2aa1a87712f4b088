import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { Moment } from "@/ui/time";
import { Unread } from "@/ui/Unread";
import { scrollToFn } from "@/lib/windowScroll";
import { PressingClock, PriorityMark, Status } from "./marks";

/** The list on a telephone: one card a ticket, the whole card is the link. */
export function TicketCards({ rows, onEnd }: { rows: readonly TicketRowFragment[]; onEnd: () => void }) {
  const t = useTranslations("tickets");
  const box = useRef<HTMLUListElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    scrollToFn,
    estimateSize: () => 124,
    overscan: 6,
    scrollMargin: box.current?.offsetTop ?? 0,
  });
  const shown = virtual.getVirtualItems();
  const inSight = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (inSight >= rows.length - 8) onEnd();
  }, [inSight, rows.length, onEnd]);
  return (
    <ul ref={box} aria-label={t("title")} className="relative" style={{ height: virtual.getTotalSize() }}>
      {shown.map(({ index, start }) => {
        const ticket = rows[index];
        if (!ticket) return null;
        return (
          <li
            key={ticket.id}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-b border-line"
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          >
            <TicketCard ticket={ticket} />
          </li>
        );
      })}
    </ul>
  );
}

interface CardProps {
  ticket: TicketRowFragment;
  /** On a page that is the client's own. */
  hideClient?: boolean;
}

export function TicketCard({ ticket, hideClient = false }: CardProps) {
  const t = useTranslations("tickets");
  return (
    <Link to="/tickets/$id" params={{ id: ticket.id }} className="flex flex-col gap-1.5 px-4 py-3 outline-offset-[-2px] hover:bg-sunken/60">
      <span className="flex items-baseline gap-2">
        <span className="tabular text-sm text-soft">{ticket.number}</span>
        <span className={`min-w-0 flex-1 ${ticket.unread ? "font-bold" : "font-medium"}`}>{ticket.subject ?? t("forgotten")}</span>
        {ticket.unread && <Unread className="self-center" />}
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {!hideClient && <span>{ticket.client?.name}</span>}
        <span>{ticket.assignee?.name ?? t("nobody")}</span>
        <Moment at={ticket.touchedAt} />
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Status status={ticket.status} />
        <PriorityMark priority={ticket.priority} />
        <PressingClock firstAnswer={ticket.firstAnswer} resolution={ticket.resolution} />
      </span>
    </Link>
  );
}
