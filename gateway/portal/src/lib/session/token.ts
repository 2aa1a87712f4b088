// The access token lives in memory alone; what renews it is a cookie that scripts do not reach.
// A token is renewed shortly before its end, once for all that ask, and by one tab at a time.

export interface Token {
  text: string;
  expiresAt: number;
}

export type Renew = () => Promise<Token | null>;

const EARLY = 30_000;

let token: Token | null = null;
/** From their first token until they leave or their session is over. */
let isSomebodyHere = false;
let renewing: Promise<Token | null> | null = null;
let renew: Renew = async () => null;
const onEnd = new Set<() => void>();

export function renewWith(how: Renew): void {
  renew = how;
}

/** Somebody is at the door: whatever asks for a token meanwhile waits for whether they are let in. */
export async function awaitEntry(entry: Promise<Token | null>): Promise<void> {
  await keepNext(entry.catch(() => null));
}

/** A session that is over ends for whoever is here, whoever noticed it. What came after it counts, where two come at once. */
function keepNext(coming: Promise<Token | null>): Promise<Token | null> {
  const mine: Promise<Token | null> = coming
    .then((next) => {
      if (renewing !== mine) return token;
      token = next;
      if (next) isSomebodyHere = true;
      else if (isSomebodyHere) dropToken();
      return next;
    })
    .finally(() => {
      if (renewing === mine) renewing = null;
    });
  renewing = mine;
  return mine;
}

/** Nobody is signed in any more: whoever listens goes back to the door. */
export function dropToken(): void {
  token = null;
  isSomebodyHere = false;
  for (const tell of onEnd) tell();
}

export function whenSignedOut(tell: () => void): () => void {
  onEnd.add(tell);
  return () => onEnd.delete(tell);
}

/** One that is good for a while yet. */
export function holdsToken(): boolean {
  return token !== null && token.expiresAt - EARLY > Date.now();
}

export async function freshToken(): Promise<string | null> {
  if (token && holdsToken()) return token.text;
  return (await renewOnce())?.text ?? null;
}

/** For an answer that says the token is not good, whatever its date. */
export async function anotherToken(): Promise<string | null> {
  token = null;
  return (await renewOnce())?.text ?? null;
}

function renewOnce(): Promise<Token | null> {
  return renewing ?? keepNext(inTurn(renew));
}

/** Two tabs that renew with one cookie at once would look like a stolen cookie. */
function inTurn(work: Renew): Promise<Token | null> {
  return navigator.locks ? navigator.locks.request("regie-renew", work) : work();
}
