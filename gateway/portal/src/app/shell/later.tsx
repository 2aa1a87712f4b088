// Menus open overlays, which weigh: they come after the page that they stand on was painted.

import type { ReactNode } from "react";
import { lazyAhead } from "@/lib/lazyAhead";
import { lastSpace } from "@/lib/viewer/space";
import { AfterPaint } from "@/ui/AfterPaint";

export const UserMenu = lazyAhead(() => import("./UserMenu"));
export const Bell = lazyAhead(() => import("@/features/notices/components/Bell"));
export const RunningTimer = lazyAhead(() => import("@/features/timer/components/RunningTimer"));
export const MoreMenu = lazyAhead(() => import("./MoreMenu"));

export function menusAhead(): void {
  void UserMenu.ahead();
  void Bell.ahead();
  if (lastSpace() !== "client") void RunningTimer.ahead();
}

export function Later({ height = "h-11", children }: { height?: "h-9" | "h-11"; children: ReactNode }) {
  return <AfterPaint place={<div className={height} />}>{children}</AfterPaint>;
}
