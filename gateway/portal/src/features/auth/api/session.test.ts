// @vitest-environment jsdom
import { QueryClient } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import type { ViewerShownFragment } from "@/gql/graphql";
import { anotherToken, freshToken } from "@/lib/session/token";
import { viewerQuery } from "@/lib/viewer/viewer";
import { enter, renewByCookie } from "./session";

const me: ViewerShownFragment = {
  account: { id: "a", name: "Inès", email: "ines@exemple.fr", role: "SUPPORT", language: "FRENCH", client: null },
  rights: [{ module: "TICKETS", mayEdit: true, mayValidate: false, reach: "EVERYTHING" }],
  tenant: null,
  secondFactor: { on: false, recoveryCodesLeft: 0 },
};

it("whoever comes in is known with the token, and not asked for again", async () => {
  const queries = new QueryClient();
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  expect(enter({ accessToken: "t", expiresAt, me }, queries)).toBe(true);
  expect(queries.getQueryData(viewerQuery().queryKey)).toEqual({ me });
  expect(await freshToken()).toBe("t");
});

it("whoever was here goes to the door when somebody else came in by another tab", async () => {
  const queries = new QueryClient();
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  const other = { ...me, account: { ...me.account, id: "b" } };
  const answers = [me, me, other, other].map((who) => ({ sessionRenew: { accessToken: who.account.id, expiresAt, me: who } }));
  vi.stubGlobal("fetch", async () => Response.json({ data: answers.shift() }));
  renewByCookie(queries);
  expect(await anotherToken()).toBe("a");
  expect(await anotherToken()).toBe("a");
  expect(await anotherToken()).toBeNull();
  // As the router does when it hears of it.
  queries.clear();
  expect(await anotherToken()).toBe("b");
  vi.unstubAllGlobals();
});

it("whoever is not let in is nobody", () => {
  const queries = new QueryClient();
  expect(enter({ accessToken: null, expiresAt: null, me: null }, queries)).toBe(false);
  expect(queries.getQueryData(viewerQuery().queryKey)).toBeUndefined();
});
