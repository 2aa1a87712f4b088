import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useKeys } from "@/lib/keyboard/keys";
import { useIsWide } from "@/lib/useIsWide";
import { stepFrom } from "../lib/neighbours";
import { ticketLinkId } from "./columns";
import type { Narrow } from "./TicketList";

export interface Peek {
  /** The ticket that is shown beside the list; none where there is no room, or nobody wants one. */
  id: string | null;
  open: (id: string) => void;
  walk: (by: 1 | -1) => void;
  close: () => void;
}

interface Options {
  peeked: string | undefined;
  rows: readonly { id: string }[];
  isBoard: boolean;
  narrow: Narrow;
  scrollTo: (index: number) => void;
}

/** A ticket beside the list: the address says which, Escape closes it, and where there is no room it has its own page. */
export function usePeek({ peeked, rows, isBoard, narrow, scrollTo }: Options): Peek | null {
  const navigate = useNavigate();
  const isWide = useIsWide() && !isBoard;
  useEffect(() => {
    if (peeked && !isWide) void navigate({ to: "/tickets/$id", params: { id: peeked }, replace: true });
  }, [peeked, isWide, navigate]);
  const id = isWide ? (peeked ?? null) : null;
  const close = () => {
    narrow({ apercu: undefined });
    if (id) requestAnimationFrame(() => document.getElementById(ticketLinkId(id))?.focus());
  };
  useKeys({ Escape: () => (id ? close() : false) });
  if (!isWide) return null;
  return {
    id,
    open: (one) => narrow({ apercu: one }),
    walk: (by) => {
      const to = id ? stepFrom(rows, id, by) : null;
      if (to === null) return;
      scrollTo(to.place);
      narrow({ apercu: to.id });
    },
    close,
  };
}
