// What a page shows is asked for before anybody may see it: it comes with their token.

import type { QueryClient } from "@tanstack/react-query";
import type { AnyRouter } from "@tanstack/react-router";
import { viewerQuery } from "@/lib/viewer/viewer";

const BEHIND_THE_DOOR = "/_app";

/** Who it is, and what the loaders of the page ask. What cannot be asked ahead is asked later. */
export function askAhead(router: AnyRouter, queries: QueryClient, target: string): void {
  try {
    ask(router, queries, target);
  } catch (error) {
    console.warn(error);
  }
}

function ask(router: AnyRouter, queries: QueryClient, target: string): void {
  const { pathname, search } = new URL(target, location.origin);
  const matches = router.matchRoutes(pathname, router.options.parseSearch(search));
  if (!matches.some(({ routeId }) => routeId === BEHIND_THE_DOOR)) return;
  void queries.prefetchQuery(viewerQuery());
  for (const { routeId, params, loaderDeps } of matches) {
    const { loader } = router.routesById[routeId].options;
    if (typeof loader === "function") void loader({ context: { queries }, params, deps: loaderDeps });
  }
}
