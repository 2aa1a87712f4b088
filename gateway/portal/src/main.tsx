import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import "./styles.css";
import { Spoken } from "@/app/Spoken";
import { askAhead } from "@/app/askAhead";
import { makeRouter } from "@/app/router";
import { renewByCookie } from "@/features/auth/api/session";
import { makeQueryClient } from "@/lib/graphql/query";
import { Announcer } from "@/lib/a11y/announcer";

const Toasts = lazy(() => import("@/ui/Toasts").then(({ Toasts: component }) => ({ default: component })));

const queries = makeQueryClient();
renewByCookie(queries);
const router = makeRouter(queries);
askAhead(router, queries, location.href);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Spoken>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
        <Announcer />
      </Spoken>
    </QueryClientProvider>
  </StrictMode>,
);
