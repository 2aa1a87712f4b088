// The code of the page that somebody signs in for comes while they type their password.

import type { AnyRouter } from "@tanstack/react-router";
import { lastSpace } from "@/lib/viewer/space";

export function loadAhead(router: AnyRouter, target: string): void {
  const [path = "/"] = target.split(/[?#]/);
  const [matched] = router.getMatchedRoutes(path);
  for (const route of matched) void router.loadRouteChunk(route);
  if (path !== "/") return;
  const space = lastSpace();
  if (space !== "team") void import("@/app/home/ClientHome");
  if (space !== "client") void import("@/app/home/MyDay");
}
