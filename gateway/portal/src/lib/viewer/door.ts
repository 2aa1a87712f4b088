// Behind the door nothing can be drawn before it is known who came in. What they came for is waited for with that, so
// that both are drawn in one go; whoever is in already sees their page at once, and what it shows when it comes.

import type { QueryClient } from "@tanstack/react-query";
import { viewerQuery } from "./viewer";

/** No longer than this once it is known who it is: then the page says by itself that it waits. */
const PATIENCE = 300;

/** For a loader: what it asks for must not fail, since the page itself says so where it did. */
export async function cameIn(queries: QueryClient, asked: () => readonly Promise<unknown>[]): Promise<void> {
  const wanted = viewerQuery();
  const isIn = queries.getQueryData(wanted.queryKey) !== undefined;
  const all = Promise.all(asked());
  if (isIn) return;
  await queries.prefetchQuery(wanted);
  await Promise.race([all, new Promise((late) => setTimeout(late, PATIENCE))]);
}
