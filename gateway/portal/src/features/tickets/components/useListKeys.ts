import type { RefObject } from "react";
import { useKeys } from "@/lib/keyboard/keys";
import { ticketLinkId } from "./columns";
import type { Field } from "./Editing";
import type { Peek } from "./usePeek";

interface Options {
  rows: readonly { id: string }[];
  scrollTo: RefObject<((index: number) => void) | null>;
  toggle: (id: string) => void;
  find: () => void;
  peek: Peek | null;
}

/**
 * J and K move the focus from subject to subject, or walk what is shown beside the list, which V opens; X chooses, S, P and A
 * change; Enter on a link opens it by itself.
 */
export function useListKeys({ rows, scrollTo, toggle, find, peek }: Options): void {
  const here = () => rows.findIndex(({ id }) => document.activeElement?.closest(`[data-ticket="${id}"]`));
  const move = (by: 1 | -1) => {
    if (peek?.id) return peek.walk(by);
    const from = here();
    const to = Math.min(Math.max(from < 0 ? 0 : from + by, 0), rows.length - 1);
    const id = rows[to]?.id;
    if (!id) return;
    scrollTo.current?.(to);
    requestAnimationFrame(() => document.getElementById(ticketLinkId(id))?.focus());
  };
  /** Of the row that has the focus; what is shown beside the list answers to the same keys. */
  const change = (field: Field) => {
    const button = document.activeElement?.closest("[data-ticket]")?.querySelector<HTMLElement>(`[data-edit="${field}"]`);
    return button ? button.click() : false;
  };
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
    v: () => {
      const id = rows[here()]?.id;
      return id && peek ? peek.open(id) : false;
    },
    "/": find,
  });
}
