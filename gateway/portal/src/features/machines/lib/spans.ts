// Over which time measures are shown: what was measured each minute, or its sums over any span.

const DAY = 86_400_000;

/** So many samples, which come each minute. */
export const SAMPLED = { heure: 60, demi: 360, jour: 1440 } as const;
/** So long, in sums. */
const SUMMED = { semaine: 7 * DAY, mois: 30 * DAY, an: 365 * DAY } as const;

export const SPANS = ["heure", "demi", "jour", "semaine", "mois", "an", "libre"] as const;
export type SpanKey = (typeof SPANS)[number];

export interface Asked {
  depuis?: string | undefined;
  /** Instants, for a span of one's own. */
  du?: string | undefined;
  au?: string | undefined;
}

export type Span = { first: number } | { from: string; until: string };

export function keyOf({ depuis }: Asked): SpanKey {
  return SPANS.find((one) => one === depuis) ?? "heure";
}

/** Asked again within these, it is the same question. */
const TOGETHER = 5 * 60_000;

/** None where a span of one's own is not wholly said, or ends before it begins. */
export function spanOf(asked: Asked, now: number): Span | null {
  const key = keyOf(asked);
  if (key in SAMPLED) return { first: SAMPLED[key as keyof typeof SAMPLED] };
  if (key === "libre") return own(asked);
  const until = Math.ceil(now / TOGETHER) * TOGETHER;
  return { from: iso(until - SUMMED[key as keyof typeof SUMMED]), until: iso(until) };
}

function own({ du = "", au = "" }: Asked): Span | null {
  const [from, until] = [Date.parse(du), Date.parse(au)];
  return from < until ? { from: iso(from), until: iso(until) } : null;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
