// What was read is so at once, wherever it is listed; the server hears of it behind.

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { TicketInput, TypedDocumentString } from "@/gql/graphql";
import { useIsSeen } from "@/lib/useIsSeen";
import { useCommand } from "./command";

interface Marked {
  id: string;
  unread: boolean;
}

/** Marks a ticket read as long as its page is before somebody's eyes. `leave` lets it be, for who wants to come back. */
export function useMarkedRead<T extends object>(
  document: TypedDocumentString<T, { input: TicketInput }>,
  ticket: Marked | null,
  at: string | null = null,
): { leave: (isLeft: boolean) => void } {
  const queries = useQueryClient();
  const { mutate } = useCommand(document, ["TICKET"]);
  const isSeen = useIsSeen();
  const isLeft = useRef(false);
  const id = ticket?.id;
  const isNew = ticket?.unread === true && isSeen && !at;
  useEffect(() => {
    if (!id || !isNew || isLeft.current) return;
    showRead(queries, id);
    mutate({ ticket: id });
  }, [id, isNew, mutate, queries]);
  const leave = useCallback((left: boolean) => {
    isLeft.current = left;
  }, []);
  return { leave };
}

/** What was to be asked for again still is: only the mark is ahead of the server. */
function showRead(queries: QueryClient, id: string): void {
  for (const query of queries.getQueryCache().findAll({ predicate: ({ meta }) => (meta?.about ?? []).includes("TICKET") })) {
    const { data, dataUpdatedAt, isInvalidated } = query.state;
    const next = read(data, id);
    if (next === data) continue;
    query.setData(next, { updatedAt: dataUpdatedAt, manual: true });
    if (isInvalidated) query.invalidate();
  }
}

/** The same answer, in which the ticket is read; the very same object where it does not occur. */
export function read<T>(data: T, id: string): T {
  if (Array.isArray(data)) {
    const next = data.map((one: unknown) => read(one, id));
    return next.some((one, place) => one !== data[place]) ? (next as T) : data;
  }
  if (data === null || typeof data !== "object") return data;
  const marked = data as Partial<Marked>;
  const next = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, read(value as unknown, id)]));
  if (marked.id === id && marked.unread === true) return { ...next, unread: false } as T;
  return Object.entries(data).some(([key, value]) => next[key] !== value) ? (next as T) : data;
}
