// What is asked while nobody holds a token waits for one, and travels with what asks for it: on a slow line each journey
// costs half a second, and a page that is opened or signed in for would take two.

export interface Place {
  readonly question: object;
  /** Null where the server gave none: then it is asked as ever. */
  answer: unknown;
}

/** As many as the server takes. */
const AT_MOST = 16;

const waiting = new Set<Place>();

export function waitsForToken(question: object): Place {
  const place = { question, answer: null };
  waiting.add(place);
  return place;
}

export function waitsNoLonger(place: Place): void {
  waiting.delete(place);
}

/** Whoever waits now, and whatever is asked in the same breath. */
export async function whoComesAlong(): Promise<Place[]> {
  await new Promise((done) => setTimeout(done));
  const along = [...waiting].slice(0, AT_MOST);
  along.forEach(waitsNoLonger);
  return along;
}
