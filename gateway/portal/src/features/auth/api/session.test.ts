// @vitest-environment jsdom
import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SignInDocument, TicketWatchDocument, ViewerDocument, type ViewerShownFragment } from "@/gql/graphql";
import { command } from "@/lib/graphql/command";
import { Refused, SignedOut } from "@/lib/graphql/errors";
import { execute } from "@/lib/graphql/execute";
import { anotherToken, dropToken, freshToken, renewWith, whenSignedOut } from "@/lib/session/token";
import { viewerQuery } from "@/lib/viewer/viewer";
import { enter, leave, renewByCookie } from "./session";

const me: ViewerShownFragment = {
  account: { id: "a", name: "Inès", email: "ines@exemple.fr", role: "SUPPORT", language: "FRENCH", client: null },
  rights: [{ module: "TICKETS", mayEdit: true, mayValidate: false, reach: "EVERYTHING" }],
  tenant: null,
  secondFactor: { on: false, recoveryCodesLeft: 0 },
};
const expiresAt = new Date(Date.now() + 900_000).toISOString();
const letIn = { signIn: { accessToken: "t", expiresAt, challenge: null, userErrors: [] } };
const typed = { email: "ines@exemple.fr", password: "un mot de passe" };

interface Posted {
  token: string | null;
  along: number;
}

/** What was posted, each answered by the next of these. */
function answering(...answers: object[]): Posted[] {
  const posted: Posted[] = [];
  vi.stubGlobal("fetch", async (_: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    const { extensions } = JSON.parse(body) as { extensions?: { along?: unknown[] } };
    posted.push({ token: headers["authorization"] ?? null, along: extensions?.along?.length ?? 0 });
    return Response.json(answers.shift());
  });
  return posted;
}

const signIn = (askAhead: () => void) => enter(command(SignInDocument, typed, { letsIn: true }), askAhead);

beforeEach(() => {
  dropToken();
  renewWith(async () => null);
});
afterEach(() => void vi.unstubAllGlobals());

it("what is asked at the door travels with the password, and comes with the token", async () => {
  const posted = answering({ data: letIn, extensions: { along: [{ data: { me } }] } });
  let viewer: Promise<unknown> = Promise.reject(new Error("not asked"));
  viewer.catch(() => {});
  await signIn(() => (viewer = execute(ViewerDocument, {})));
  expect(await viewer).toEqual({ me });
  expect(await freshToken()).toBe("t");
  expect(posted).toEqual([{ token: null, along: 1 }]);
});

it("what the server did not answer with the token is asked by itself", async () => {
  const posted = answering({ data: letIn, extensions: { along: [null] } }, { data: { me } });
  let viewer: Promise<unknown> | undefined;
  await signIn(() => (viewer = execute(ViewerDocument, {})));
  expect(await viewer).toEqual({ me });
  expect(posted).toEqual([
    { token: null, along: 1 },
    { token: "Bearer t", along: 0 },
  ]);
});

it("whoever is not let in hears nothing, and stays at the door", async () => {
  const userErrors = [{ code: "identity.wrong_password", field: null, message: "Non." }];
  const posted = answering({ data: { signIn: { accessToken: null, expiresAt: null, challenge: null, userErrors } } });
  const ended = vi.fn();
  const stop = whenSignedOut(ended);
  let viewer: Promise<unknown> | undefined;
  const entered = signIn(() => (viewer = execute(ViewerDocument, {})));
  await expect(entered).rejects.toBeInstanceOf(Refused);
  await expect(viewer).rejects.toBeInstanceOf(SignedOut);
  expect(ended).not.toHaveBeenCalled();
  expect(posted).toHaveLength(1);
  stop();
});

/** Somebody who is here, and whose token is over. */
async function hereForLong(): Promise<void> {
  const over = new Date(Date.now() - 1_000).toISOString();
  answering({ data: { signIn: { ...letIn.signIn, expiresAt: over } } });
  await signIn(() => {});
}

it("whoever was here goes to the door once their session is over, whoever noticed it", async () => {
  const ended = vi.fn();
  const stop = whenSignedOut(ended);
  await hereForLong();
  await expect(execute(ViewerDocument, {})).rejects.toBeInstanceOf(SignedOut);
  expect(ended).toHaveBeenCalledOnce();
  await hereForLong();
  // As the socket does when it is told.
  expect(await anotherToken()).toBeNull();
  expect(ended).toHaveBeenCalledTimes(2);
  stop();
});

it("a change waits for the token, and does not come along", async () => {
  await hereForLong();
  const renewed = { sessionRenew: { accessToken: "t2", expiresAt, account: "a" } };
  const posted = answering({ data: renewed }, { data: { ticketWatch: { receipt: null, userErrors: [] } } });
  renewByCookie(new QueryClient());
  await command(TicketWatchDocument, { ticket: "00000000-0000-0000-0000-000000000001" });
  expect(posted).toEqual([
    { token: null, along: 0 },
    { token: "Bearer t2", along: 0 },
  ]);
});

it("whoever leaves with a token that is over has left", async () => {
  await hereForLong();
  const renewed = { sessionRenew: { accessToken: "t2", expiresAt, account: "a" } };
  const posted = answering({ data: renewed }, { data: { signOut: { userErrors: [] } } });
  renewByCookie(new QueryClient());
  await leave();
  expect(posted).toEqual([
    { token: null, along: 0 },
    { token: "Bearer t2", along: 0 },
  ]);
});

it("a page that is opened is asked for with the cookie, all of it at once", async () => {
  const renewed = { sessionRenew: { accessToken: "t", expiresAt, account: "a" } };
  const posted = answering({ data: renewed, extensions: { along: [{ data: { me } }, { data: { me: null } }] } });
  renewByCookie(new QueryClient());
  const [first, second] = await Promise.all([execute(ViewerDocument, {}), execute(ViewerDocument, {})]);
  expect([first, second]).toEqual([{ me }, { me: null }]);
  expect(posted).toEqual([{ token: null, along: 2 }]);
});

it("whoever was here goes to the door when somebody else came in by another tab, and sees nothing of theirs", async () => {
  const queries = new QueryClient();
  // As the router does when it hears of it.
  const stop = whenSignedOut(() => queries.clear());
  const renewed = (account: string) => ({ sessionRenew: { accessToken: account, expiresAt, account } });
  answering(
    { data: renewed("a") },
    { data: renewed("b"), extensions: { along: [{ data: { me: null } }] } },
    { data: renewed("b") },
  );
  renewByCookie(queries);
  expect(await anotherToken()).toBe("a");
  queries.setQueryData(viewerQuery().queryKey, { me });
  const other = anotherToken();
  const asked = execute(ViewerDocument, {});
  await expect(asked).rejects.toBeInstanceOf(SignedOut);
  expect(await other).toBeNull();
  expect(await anotherToken()).toBe("b");
  stop();
});
