// What was read is so at once, wherever it is listed; the server hears of it behind.

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { TicketInput, TypedDocumentString } from "@/gql/graphql";
import { whenPainted } from "@/lib/painted";
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
    // The page itself comes first: lists are long.
    return whenPainted(() => {
      showRead(queries, id);
      mutate({ ticket: id });
    });
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
  if (data === null || typeof data !== "object") return data;
  // Lists are long and hold it once: only what leads to it is made anew.
  let next: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(data)) {
    const changed = read(value as unknown, id);
    if (changed !== value) (next ??= copy(data))[key] = changed;
  }
  const marked = data as Partial<Marked>;
  if (marked.id === id && marked.unread === true) (next ??= copy(data))["unread"] = false;
  return (next ?? data) as T;
}

function copy(data: object): Record<string, unknown> {
  return (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string, unknown>;
}
