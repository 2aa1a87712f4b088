import type { QueryClient } from "@tanstack/react-query";
import { SessionRenewDocument, SignOutDocument, type SessionRenewMutation } from "@/gql/graphql";
import { forgetDrafts } from "@/lib/drafts";
import { execute } from "@/lib/graphql/execute";
import { awaitEntry, dropToken, renewWith, type Token } from "@/lib/session/token";
import { viewerQuery } from "@/lib/viewer/viewer";

type Answer = Pick<SessionRenewMutation["sessionRenew"], "accessToken" | "expiresAt">;

/** How a token gets its successor: by the cookie, which the browser sends by itself. */
export function renewByCookie(queries: QueryClient): void {
  renewWith(async () => {
    const { sessionRenew } = await execute(SessionRenewDocument, {}, { letsIn: true });
    const before = queries.getQueryData(viewerQuery().queryKey)?.me;
    // Somebody else came in by another tab: whoever was here goes to the door, and nothing of theirs stays.
    if (before && sessionRenew.account && before.account.id !== sessionRenew.account) return null;
    return tokenOf(sessionRenew);
  });
}

function tokenOf({ accessToken, expiresAt }: Answer): Token | null {
  return accessToken && expiresAt ? { text: accessToken, expiresAt: Date.parse(expiresAt) } : null;
}

/** What their first page shows is asked at the door already, and comes with the token. */
export async function enter<T extends Answer>(asked: Promise<T>, askAhead: () => void): Promise<T> {
  const entry = awaitEntry(asked.then(tokenOf));
  askAhead();
  const answer = await asked;
  await entry;
  return answer;
}

export async function leave(): Promise<void> {
  await execute(SignOutDocument, {}, { changes: true }).catch(() => {});
  forgetDrafts();
  dropToken();
}
