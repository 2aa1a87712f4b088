import { createFileRoute, useLocation } from "@tanstack/react-router";
import { Welcome } from "@/features/auth/components/Welcome";

export const Route = createFileRoute("/welcome")({ component: Letter });

/** What opens the door stands after the sign that browsers keep to themselves. */
function Letter() {
  const link = useLocation({ select: ({ hash }) => hash });
  return <Welcome key={link} link={link} />;
}
