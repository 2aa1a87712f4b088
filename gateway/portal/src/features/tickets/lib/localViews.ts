// Views that stay in this browser, each person's own: of those for whom the server keeps none, as they may not edit tickets.

import { useSyncExternalStore } from "react";
import type { TicketSearch } from "./filters";
import { addressOf } from "./saved";

export interface LocalView {
  id: string;
  name: string;
  address: string;
}

const keyOf = (account: string) => `regie.views.${account}`;
const listeners = new Set<() => void>();
const NONE: readonly LocalView[] = [];
/** The same list as long as the same text is kept: who looks compares. */
let last: { text: string | null; views: readonly LocalView[] } = { text: null, views: NONE };

export function readViews(account: string): readonly LocalView[] {
  const text = localStorage.getItem(keyOf(account));
  if (text === last.text) return last.views;
  last = { text, views: parse(text) };
  return last.views;
}

/** An older portal kept filters rather than an address. */
function parse(text: string | null): readonly LocalView[] {
  try {
    const all = JSON.parse(text ?? "[]") as { id: string; name: string; address?: string; search?: TicketSearch }[];
    return all.map(({ id, name, address, search }) => ({ id, name, address: address ?? addressOf(search ?? {}) }));
  } catch {
    return NONE;
  }
}

export function keepView(account: string, view: LocalView): void {
  const all = readViews(account);
  write(account, all.some(({ id }) => id === view.id) ? all.map((one) => (one.id === view.id ? view : one)) : [...all, view]);
}

export function dropView(account: string, id: string): void {
  write(account, readViews(account).filter((one) => one.id !== id));
}

function write(account: string, views: readonly LocalView[]): void {
  localStorage.setItem(keyOf(account), JSON.stringify(views));
  for (const tell of listeners) tell();
}

export function useLocalViews(account: string): readonly LocalView[] {
  return useSyncExternalStore(subscribe, () => readViews(account));
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    removeEventListener("storage", tell);
  };
}
