import type { QueryClient } from "@tanstack/react-query";
import { createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { whenSignedOut } from "@/lib/session/token";
import { routeTree } from "@/routeTree.gen";

export function makeRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree,
    context: { queries },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultNotFoundComponent: lazyRouteComponent(() => import("@/app/Lost"), "Lost"),
    defaultErrorComponent: lazyRouteComponent(() => import("@/app/Broken"), "Broken"),
  });
  // Nothing of who was here stays when they leave, or when their session ends.
  whenSignedOut(() => {
    queries.clear();
    const { pathname, href } = router.state.location;
    if (pathname !== "/connexion") void router.navigate({ to: "/connexion", search: { vers: href } });
  });
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
