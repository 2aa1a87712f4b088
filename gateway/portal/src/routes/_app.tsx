import { createFileRoute, redirect } from "@tanstack/react-router";
import { object, fallback, optional, pipe, string, isoTimestamp } from "valibot";
import { Shell } from "@/app/shell/Shell";
import { freshToken } from "@/lib/session/token";
import { viewerQuery } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app")({
  validateSearch: object({ at: fallback(optional(pipe(string(), isoTimestamp())), undefined) }),
  beforeLoad: async ({ context, location }) => {
    if (!(await freshToken())) throw redirect({ to: "/connexion", search: { vers: location.href } });
    // It was asked with the token, unless it was forgotten since.
    void context.queries.ensureQueryData(viewerQuery()).catch(() => {});
  },
  component: Shell,
});
