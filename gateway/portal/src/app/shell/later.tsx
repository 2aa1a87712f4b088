// Menus open overlays, which weigh: they come after the page that they stand on.

import { lazy, Suspense, type ReactNode } from "react";

export const UserMenu = lazy(() => import("./UserMenu"));
export const Bell = lazy(() => import("@/features/notices/components/Bell"));
export const RunningTimer = lazy(() => import("@/features/timer/components/RunningTimer"));
export const MoreMenu = lazy(() => import("./MoreMenu"));

export function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={<div className="h-11" />}>{children}</Suspense>;
}
