import type { QueryClient } from "@tanstack/react-query";
import { SessionRenewDocument, SignOutDocument, type SessionRenewMutation } from "@/gql/graphql";
import { forgetDrafts } from "@/lib/drafts";
import { execute } from "@/lib/graphql/execute";
import { dropToken, keepToken, renewWith, type Token } from "@/lib/session/token";
import { viewerQuery } from "@/lib/viewer/viewer";

type Answer = SessionRenewMutation["sessionRenew"];

/** How a token gets its successor: by the cookie, which the browser sends by itself. */
export function renewByCookie(queries: QueryClient): void {
  renewWith(async () => {
    const { sessionRenew } = await execute(SessionRenewDocument, {}, { anonymous: true });
    const before = queries.getQueryData(viewerQuery().queryKey)?.me;
    // Somebody else came in by another tab: whoever was here goes to the door, and nothing of theirs stays.
    if (before && sessionRenew.me && before.account.id !== sessionRenew.me.account.id) return null;
    return letIn(sessionRenew, queries);
  });
}

/** Who it is comes with the token, and is not asked for again: what they came for is drawn while its rows travel. */
function letIn({ accessToken, expiresAt, me }: Answer, queries: QueryClient): Token | null {
  if (!accessToken || !expiresAt) return null;
  if (me) queries.setQueryData(viewerQuery().queryKey, { me });
  return { text: accessToken, expiresAt: Date.parse(expiresAt) };
}

export function enter(answer: Answer, queries: QueryClient): boolean {
  const token = letIn(answer, queries);
  if (token) keepToken(token);
  return token !== null;
}

export async function leave(): Promise<void> {
  await execute(SignOutDocument, {}).catch(() => {});
  forgetDrafts();
  dropToken();
}
