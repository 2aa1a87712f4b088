import { useQueryClient } from "@tanstack/react-query";

/** Links are good for ten minutes; a kept one is used a little less long. */
export const LINKS_GOOD_FOR = 8 * 60_000;

interface Linked {
  id: string;
  link: string | null;
}

/** A link of a kept answer, or of a fresh one where the kept one is too old for its links to be good. */
export function useFreshLink<T>(
  query: { queryKey: readonly unknown[]; queryFn?: unknown },
  files: (data: T) => readonly Linked[],
): (id: string) => Promise<string | null> {
  const queries = useQueryClient();
  return async (id) => {
    const state = queries.getQueryState<T>(query.queryKey);
    const isGood = state?.data !== undefined && Date.now() - state.dataUpdatedAt < LINKS_GOOD_FOR;
    const data = isGood ? (state.data as T) : await queries.fetchQuery<T>({ ...(query as object), staleTime: 0 } as never);
    return files(data).find((file) => file.id === id)?.link ?? null;
  };
}
