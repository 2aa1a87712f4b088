import { SessionRenewDocument, SignOutDocument } from "@/gql/graphql";
import { forgetDrafts } from "@/lib/drafts";
import { execute } from "@/lib/graphql/execute";
import { dropToken, keepToken, renewWith, type Token } from "@/lib/session/token";

/** How a token gets its successor: by the cookie, which the browser sends by itself. */
export function renewByCookie(): void {
  renewWith(async () => {
    const { sessionRenew } = await execute(SessionRenewDocument, {}, { anonymous: true });
    return tokenOf(sessionRenew);
  });
}

export function tokenOf(answer: { accessToken: string | null; expiresAt: string | null }): Token | null {
  if (!answer.accessToken || !answer.expiresAt) return null;
  return { text: answer.accessToken, expiresAt: Date.parse(answer.expiresAt) };
}

export function enter(answer: { accessToken: string | null; expiresAt: string | null }): boolean {
  const token = tokenOf(answer);
  if (token) keepToken(token);
  return token !== null;
}

export async function leave(): Promise<void> {
  await execute(SignOutDocument, {}).catch(() => {});
  forgetDrafts();
  dropToken();
}
