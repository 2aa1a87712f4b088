// Views that a person gave a name to. The server keeps none yet: they stay in this browser, each person's own. A view
// is an address: whoever is sent it sees the same.

import { useSyncExternalStore } from "react";
import { safeParse } from "valibot";
import { ticketSearch, type TicketSearch } from "./filters";

export interface SavedView {
  id: string;
  name: string;
  search: TicketSearch;
}

const keyOf = (account: string) => `regie.views.${account}`;
const listeners = new Set<() => void>();
const NONE: readonly SavedView[] = [];
/** The same list as long as the same text is kept: who looks compares. */
let last: { text: string | null; views: readonly SavedView[] } = { text: null, views: NONE };

export function readViews(account: string): readonly SavedView[] {
  const text = localStorage.getItem(keyOf(account));
  if (text === last.text) return last.views;
  last = { text, views: parse(text) };
  return last.views;
}

function parse(text: string | null): readonly SavedView[] {
  try {
    const all = JSON.parse(text ?? "[]") as { id: string; name: string; search: unknown }[];
    return all.map(({ id, name, search }) => ({ id, name, search: clean(search) }));
  } catch {
    return NONE;
  }
}

/** Filters alone, as the address takes them: an older portal may have kept what is no filter any more. */
function clean(search: unknown): TicketSearch {
  const { output } = safeParse(ticketSearch, search ?? {});
  return Object.fromEntries(Object.entries(output as TicketSearch).filter(([name, value]) => name !== "apercu" && !isNothing(value))) as TicketSearch;
}

const isNothing = (value: unknown) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

export function keepView(account: string, view: SavedView): void {
  const all = readViews(account);
  const kept = { ...view, search: clean(view.search) };
  write(account, all.some(({ id }) => id === view.id) ? all.map((one) => (one.id === view.id ? kept : one)) : [...all, kept]);
}

export function dropView(account: string, id: string): void {
  write(account, readViews(account).filter((one) => one.id !== id));
}

function write(account: string, views: readonly SavedView[]): void {
  localStorage.setItem(keyOf(account), JSON.stringify(views));
  for (const tell of listeners) tell();
}

export function isSameSearch(one: TicketSearch, other: TicketSearch): boolean {
  const written = (search: TicketSearch) => JSON.stringify(Object.entries({ vue: "open", ...clean(search) }).toSorted());
  return written(one) === written(other);
}

export function useSavedViews(account: string): readonly SavedView[] {
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
