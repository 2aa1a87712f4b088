// The one place that posts to /graphql. The built portal sends the hash of a document that the server knows;
// the development server sends its text, since documents change while one writes them.

import type { TypedDocumentString } from "@/gql/graphql";
import { anotherToken, freshToken, holdsToken } from "@/lib/session/token";
import { type Place, waitsForToken, waitsNoLonger, whoComesAlong } from "./along";
import { ServerError, SignedOut, Unreachable } from "./errors";

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string; reference?: string } }[];
  extensions?: { along?: unknown[] };
}

/** Where the last command stands in the journal: what is asked next must already show it. */
let after: { receipt: string; until: number } | null = null;
const SHOWN_WITHIN = 15_000;

let language = "fr";

export function askIn(next: string): void {
  language = next;
}

export function askAfter(receipt: string): void {
  after = { receipt, until: Date.now() + SHOWN_WITHIN };
}

export interface How {
  signal?: AbortSignal | undefined;
  /** For the door: nobody is signed in yet. */
  anonymous?: boolean;
  /** And its answer is a token: what waits for one comes along. */
  letsIn?: boolean;
  /** It does not come along: a change is made once somebody is known to be in. */
  changes?: boolean;
}

export async function execute<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  how: How = {},
): Promise<TResult> {
  const question = { ...named(document), variables };
  if (how.letsIn) return read(await postWithCompany<TResult>(question));
  const body = JSON.stringify(question);
  if (how.anonymous) return read(await post<TResult>(body, null, how.signal));
  if (!holdsToken() && !how.changes) return read(await withTheToken<TResult>(question, how.signal));
  const token = await freshToken();
  if (!token) throw new SignedOut();
  const answer = await post<TResult>(body, token, how.signal);
  if (!isSignedOut(answer)) return read(answer);
  const next = await anotherToken();
  if (!next) throw new SignedOut();
  return read(await post<TResult>(body, next, how.signal));
}

/** It travels with what asks for a token, and is asked by itself where it came too late for that. */
async function withTheToken<T>(question: object, signal?: AbortSignal): Promise<Answer<T>> {
  const place = waitsForToken(question);
  const token = await freshToken().finally(() => waitsNoLonger(place));
  if (!token) throw new SignedOut();
  return (place.answer as Answer<T> | null) ?? post<T>(JSON.stringify(question), token, signal);
}

async function postWithCompany<T>(question: Named): Promise<Answer<T>> {
  const places: Place[] = await whoComesAlong();
  const along = places.map((place) => place.question);
  const extensions = { ...question.extensions, ...(along.length > 0 ? { along } : {}) };
  const answer = await post<T>(JSON.stringify({ ...question, extensions }), null);
  places.forEach((place, number) => (place.answer = answer.extensions?.along?.[number] ?? null));
  return answer;
}

interface Named {
  query?: string;
  extensions?: Record<string, unknown>;
}

/** A document as it is sent, over HTTP and over the socket alike. */
export function named(document: TypedDocumentString<unknown, never> | { toString(): string }): Named {
  const meta = (document as { __meta__?: { hash?: string } }).__meta__;
  if (import.meta.env.DEV) return { query: document.toString() };
  return { extensions: { persistedQuery: { version: 1, sha256Hash: meta?.hash } } };
}

async function post<T>(body: string, token: string | null, signal?: AbortSignal): Promise<Answer<T>> {
  const headers: Record<string, string> = { "content-type": "application/json", "accept-language": language };
  if (token) headers["authorization"] = `Bearer ${token}`;
  if (after && after.until > Date.now()) headers["regie-after"] = after.receipt;
  const response = await fetch("/graphql", { method: "POST", headers, body, signal: signal ?? null }).catch(
    (cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new Unreachable(cause);
    },
  );
  if (response.status === 401) return { errors: [{ message: "", extensions: { code: SIGNED_OUT } }] };
  return (await response.json().catch(() => {
    throw new ServerError("", null, response.headers.get("x-request-id"));
  })) as Answer<T>;
}

const SIGNED_OUT = "identity.not_signed_in";

function isSignedOut(answer: Answer<unknown>): boolean {
  return answer.errors?.some(({ extensions }) => extensions?.code === SIGNED_OUT) ?? false;
}

/** An answer that is there in part is shown in part: a field that the caller may not see is null. */
function read<T>(answer: Answer<T>): T {
  const [error] = answer.errors ?? [];
  if (error && (!answer.data || isEmpty(answer.data))) {
    throw new ServerError(error.message, error.extensions?.code ?? null, error.extensions?.reference ?? null);
  }
  return answer.data as T;
}

function isEmpty(data: object): boolean {
  return Object.values(data).every((value) => value === null);
}
