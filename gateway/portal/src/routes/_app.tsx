import { createFileRoute, redirect } from "@tanstack/react-router";
import { object, fallback, optional, pipe, string, isoTimestamp } from "valibot";
import { Shell } from "@/app/shell/Shell";
import { SignedOut } from "@/lib/graphql/errors";
import { viewerQuery } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app")({
  validateSearch: object({ at: fallback(optional(pipe(string(), isoTimestamp())), undefined) }),
  beforeLoad: async ({ context, location }) => {
    const seen = await context.queries.ensureQueryData(viewerQuery()).catch((error: unknown) => {
      if (error instanceof SignedOut) return null;
      throw error;
    });
    if (!seen?.me) throw redirect({ to: "/connexion", search: { vers: location.href } });
    return { viewer: seen.me };
  },
  component: Shell,
});
