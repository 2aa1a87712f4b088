// Commands: one input, one payload. A refusal is thrown, so that forms and toasts treat it in one place.

import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { TypedDocumentString } from "@/gql/graphql";
import { newId } from "@/lib/id";
import { Refused, Unreachable, type UserError } from "./errors";
import { askAfter, execute, type How } from "./execute";
import type { About } from "./query";

interface Payload {
  userErrors: readonly UserError[];
  receipt?: string | null;
}

type Of<TResult> = TResult[keyof TResult];

/** Sends a command; sent again once when nothing came back, under the same id, so that it has one effect. */
export async function command<TResult extends object, TInput>(
  document: TypedDocumentString<TResult, { input: TInput }>,
  input: TInput,
  how: How = {},
): Promise<Of<TResult>> {
  const send = () => execute(document, { input }, { ...how, changes: true });
  const result = await send().catch((error: unknown) => {
    if (error instanceof Unreachable && hasId(input)) return send();
    throw error;
  });
  const [payload] = Object.values(result) as [Of<TResult> & Payload];
  if (payload.receipt) askAfter(payload.receipt);
  else if (payload.userErrors.length > 0) throw new Refused(payload.userErrors);
  return payload;
}

function hasId(input: unknown): boolean {
  return Boolean((input as { commandId?: string | null }).commandId);
}

/** A command from a component: what it is about is asked for again once it is done. */
export function useCommand<TResult extends object, TInput extends object>(
  document: TypedDocumentString<TResult, { input: TInput }>,
  about: About,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: TInput) => command(document, { commandId: newId(), ...input }),
    onSuccess: () => readAgain(queries, about),
  });
}

/** For commands that bear no id of their own: those about oneself. */
export function useOwnCommand<TResult extends object, TInput extends object>(
  document: TypedDocumentString<TResult, { input: TInput }>,
  then?: (queries: QueryClient) => Promise<unknown>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: TInput) => command(document, input),
    onSuccess: () => then?.(queries),
  });
}

export function readAgain(queries: QueryClient, about: About): Promise<void> {
  const touched = new Set<string>(about);
  return queries.invalidateQueries({
    predicate: ({ meta }) => (meta?.about ?? []).some((kind) => touched.has(kind)),
  });
}

/** So many pages of a list that to ask for all of them again, for each thing that others change, would never end. */
const FAR = 5;

/** What others changed: shown at once, but for a list that somebody has gone far down, which says that it is older. */
export function readAgainLive(queries: QueryClient, about: About): Promise<void> {
  const touched = new Set<string>(about);
  const isTouched = (meta: { about?: About } | undefined) => (meta?.about ?? []).some((kind) => touched.has(kind));
  const isFar = (data: unknown) => ((data as { pages?: unknown[] } | undefined)?.pages?.length ?? 0) >= FAR;
  void queries.invalidateQueries({ predicate: ({ meta, state }) => isTouched(meta) && isFar(state.data), refetchType: "none" });
  return queries.invalidateQueries({ predicate: ({ meta, state }) => isTouched(meta) && !isFar(state.data) });
}
