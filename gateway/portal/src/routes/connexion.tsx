import { createFileRoute, redirect, useNavigate, useRouter } from "@tanstack/react-router";
import { fallback, object, optional, string } from "valibot";
import { SignIn } from "@/features/auth/components/SignIn";
import { freshToken } from "@/lib/session/token";

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
  const goOn = () => {
    // Only a path of ours: an address from elsewhere must not be led to.
    if (vers && /^\/(?!\/)/.test(vers)) router.history.push(vers);
    else void navigate({ to: "/" });
  };
  return <SignIn onEntered={goOn} />;
}
