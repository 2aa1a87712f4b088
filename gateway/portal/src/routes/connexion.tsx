import { useQueryClient } from "@tanstack/react-query";
import { createFileRoute, redirect, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { fallback, object, optional, string } from "valibot";
import { loadAhead } from "@/app/ahead";
import { askAhead } from "@/app/askAhead";
import { SignIn } from "@/features/auth/components/SignIn";
import { freshToken } from "@/lib/session/token";

/** Once the door itself is drawn. */
const WHEN_QUIET = 200;

export const Route = createFileRoute("/connexion")({
  validateSearch: object({ vers: fallback(optional(string()), undefined) }),
  beforeLoad: async () => {
    if (await freshToken().catch(() => null)) throw redirect({ to: "/" });
  },
  component: Entrance,
});

function Entrance() {
  const { vers } = Route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  // Only a path of ours: an address from elsewhere must not be led to.
  const target = vers && /^\/(?![/\\])/.test(vers) ? vers : "/";
  useEffect(() => {
    const timer = setTimeout(() => loadAhead(router, target), WHEN_QUIET);
    return () => clearTimeout(timer);
  }, [router, target]);
  const goOn = () => {
    const arrived = new Promise<void>((done) => {
      const stop = router.subscribe("onLoad", () => done(stop()));
    });
    if (target === "/") void navigate({ to: "/" });
    else router.history.push(target);
    // The door stays as it is, and says that it is busy, until what is behind it can be drawn.
    return arrived;
  };
  const ahead = () => {
    // Nothing of whoever was here before is shown to whoever comes.
    queries.clear();
    askAhead(router, queries, target);
  };
  return <SignIn askAhead={ahead} onEntered={goOn} />;
}
