// The code of the page that somebody signs in for comes while they type their password: the page first, then the menus
// that open on it.

import type { AnyRouter } from "@tanstack/react-router";
import { listMenusAhead } from "@/features/tickets/ahead";
import { formatsAhead } from "@/lib/format/ahead";
import { homeCodeAhead } from "./home/ahead";
import { menusAhead } from "./shell/later";

export function loadAhead(router: AnyRouter, target: string): void {
  const [path = "/"] = target.split(/[?#]/);
  const [matched] = router.getMatchedRoutes(path);
  const page = matched.map((route: Parameters<AnyRouter["loadRouteChunk"]>[0]) => router.loadRouteChunk(route));
  if (path === "/") homeCodeAhead();
  void Promise.allSettled(page).then(() => {
    menusAhead();
    formatsAhead();
    if (path === "/tickets") listMenusAhead();
  });
}
