// The portal's own documents, sent by a test: what a story needs before a browser opens.

import type { TypedDocumentString } from "../src/gql/graphql.ts";
import { SignInDocument } from "../src/gql/graphql.ts";

export const PEOPLE = {
  admin: "claire@atelier-nord.example",
  manager: "hugo@atelier-nord.example",
  technician: "ines@atelier-nord.example",
  senior: "karim@atelier-nord.example",
  accounting: "sophie@atelier-nord.example",
  client: "paul@boulangerie-martin.example",
} as const;

export type Person = keyof typeof PEOPLE;

export async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V, token?: string): Promise<R> {
  const { hash } = (document as unknown as { __meta__: { hash: string } }).__meta__;
  const response = await fetch(`${process.env["PORTAL_URL"]}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  });
  const { data, errors } = (await response.json()) as { data: R; errors?: { message: string }[] };
  const refused = Object.values((data ?? {}) as object).flatMap((one) => (one as { userErrors?: { message: string }[] } | null)?.userErrors ?? []);
  const [wrong] = [...(errors ?? []), ...refused];
  if (wrong) throw new Error(wrong.message);
  return data;
}

const tokens = new Map<Person, { token: Promise<string>; until: number }>();
const GOOD_FOR = 120_000;

/** Each person signs in once for many questions. */
export function tokenOf(person: Person): Promise<string> {
  const known = tokens.get(person);
  if (known && known.until > Date.now()) return known.token;
  const token = freshToken(person);
  tokens.set(person, { token, until: Date.now() + GOOD_FOR });
  return token;
}

async function freshToken(person: Person): Promise<string> {
  const input = { email: PEOPLE[person], password: process.env["DEMO_PASSWORD"] ?? "" };
  const { signIn } = await ask(SignInDocument, { input });
  if (!signIn.accessToken) throw new Error(`${person} does not get in`);
  return signIn.accessToken;
}
