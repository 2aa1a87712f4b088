import type { RefObject } from "react";
import { useKeys } from "@/lib/keyboard/keys";
import { ticketLinkId } from "./columns";
import type { Field } from "./Editing";

interface Options {
  rows: readonly { id: string }[];
  scrollTo: RefObject<((index: number) => void) | null>;
  toggle: (id: string) => void;
  find: () => void;
}

/** J and K move the focus from subject to subject, X chooses, S, P and A change; Enter on a link opens it by itself. */
export function useListKeys({ rows, scrollTo, toggle, find }: Options): void {
  const here = () => rows.findIndex(({ id }) => document.activeElement?.closest(`[data-ticket="${id}"]`));
  const move = (by: number) => {
    const from = here();
    const to = Math.min(Math.max(from < 0 ? 0 : from + by, 0), rows.length - 1);
    const id = rows[to]?.id;
    if (!id) return;
    scrollTo.current?.(to);
    requestAnimationFrame(() => document.getElementById(ticketLinkId(id))?.focus());
  };
  const change = (field: Field) =>
    document.activeElement?.closest("[data-ticket]")?.querySelector<HTMLElement>(`[data-edit="${field}"]`)?.click();
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const id = rows[here()]?.id;
      if (id) toggle(id);
    },
    s: () => change("status"),
    p: () => change("priority"),
    a: () => change("assignee"),
    "/": find,
  });
}
