// A view that was given a name is an address: what follows the question mark of the list. What the list does not know of it
// is passed over.

import { defaultParseSearch, defaultStringifySearch } from "@tanstack/react-router";
import { safeParse } from "valibot";
import { ticketSearch, type TicketSearch } from "./filters";

export function addressOf(search: TicketSearch): string {
  return defaultStringifySearch(clean(search)).replace(/^\?/, "");
}

export function searchOf(address: string): TicketSearch {
  return clean(defaultParseSearch(address));
}

/** Filters alone, as the address takes them: an older portal may have kept what is no filter any more. */
function clean(search: unknown): TicketSearch {
  const { output } = safeParse(ticketSearch, search ?? {});
  return Object.fromEntries(Object.entries(output as TicketSearch).filter(([name, value]) => name !== "apercu" && !isNothing(value))) as TicketSearch;
}

const isNothing = (value: unknown) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

export function isSameSearch(one: TicketSearch, other: TicketSearch): boolean {
  const written = (search: TicketSearch) => JSON.stringify(Object.entries({ vue: "open", ...clean(search) }).toSorted());
  return written(one) === written(other);
}
