// Answers are kept by document and variables, never by the id of a thing: the same ticket may be on screen at two
// instants, and for two people with different rights.

import { infiniteQueryOptions, queryOptions, QueryClient } from "@tanstack/react-query";
import type { HistoryKind, TypedDocumentString } from "@/gql/graphql";
import { Refused, ServerError, SignedOut } from "./errors";
import { execute } from "./execute";

/** What a kept answer tells about: it is asked for again when such a thing changes. */
export type Kind = HistoryKind | "NOTICE";
export type About = readonly Kind[];

export function gqlQuery<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  about: About,
) {
  return queryOptions({
    queryKey: ["gql", hash(document), variables] as const,
    queryFn: ({ signal }) => execute(document, variables, { signal }),
    meta: { about: isOfThePast(variables) ? [] : about },
  });
}

interface Page {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list that goes on where it ended; its later pages may be larger than the one that somebody waits for. */
export function gqlPages<TResult, TVariables extends { after?: string | null | undefined }>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: NoInfer<TVariables>,
  about: About,
  page: (result: TResult) => Page,
  later: Partial<NoInfer<TVariables>> = {},
) {
  return infiniteQueryOptions({
    queryKey: ["gql-pages", hash(document), variables] as const,
    queryFn: ({ signal, pageParam }) => execute(document, { ...variables, ...(pageParam ? later : {}), after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const { hasNextPage, endCursor } = page(last).pageInfo;
      return hasNextPage ? endCursor : null;
    },
    meta: { about: isOfThePast(variables) ? [] : about },
  });
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // What cannot be reached says so at once; nothing waits unseen for a connection.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 2 && !isFinal(error),
        refetchOnWindowFocus: false,
      },
    },
  });
}

function isFinal(error: unknown): boolean {
  return error instanceof SignedOut || error instanceof Refused || error instanceof ServerError;
}

function isOfThePast(variables: unknown): boolean {
  return Boolean((variables as { at?: string | null } | null)?.at);
}

function hash(document: object): string {
  return (document as { __meta__?: { hash?: string } }).__meta__?.hash ?? "";
}
