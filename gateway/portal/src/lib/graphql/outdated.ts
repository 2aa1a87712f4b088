import { useQueryClient, type InfiniteData, type QueryKey } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

/** Whether something changed since a list was read, and the way to read it again from its beginning. */
export function useOutdated(queryKey: QueryKey): { isOutdated: boolean; begin: () => void } {
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const isOutdated = useSyncExternalStore(
    (tell) => cache.subscribe(tell),
    () => {
      const state = queries.getQueryState(queryKey);
      return state !== undefined && state.isInvalidated && state.fetchStatus === "idle";
    },
  );
  const begin = () => {
    queries.setQueryData<InfiniteData<unknown>>(queryKey, (list) =>
      list && { pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) },
    );
    void queries.invalidateQueries({ queryKey, exact: true });
  };
  return { isOutdated, begin };
}
