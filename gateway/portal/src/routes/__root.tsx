import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { useBrand } from "@/lib/viewer/brand";
import { useDrawn } from "@/lib/theme/theme";

export const Route = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Root });

function Root() {
  useDrawn(useBrand());
  return <Outlet />;
}
