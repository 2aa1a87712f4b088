// Lines over time, as they are drawn: in a box of 1 by 1 that begins above on the left.

export interface Scale {
  from: number;
  until: number;
  top: number;
  /** So long without a word that a line between both would tell of what nobody saw. */
  hole: number;
}

export interface Place {
  x: number;
  y: number;
}

type Values = readonly (number | null)[];

function placed(value: number, at: number, { from, until, top }: Scale): Place {
  return { x: (at - from) / Math.max(until - from, 1), y: 1 - Math.min(value / top, 1) };
}

/** Where something is known without a hole in between: places in the list of moments. */
function runs(times: readonly number[], values: Values, hole: number): number[][] {
  const found: number[][] = [];
  let before: number | null = null;
  for (const [place, at] of times.entries()) {
    if (values[place] === null || values[place] === undefined) {
      before = null;
      continue;
    }
    if (before === null || at - before > hole) found.push([]);
    found.at(-1)?.push(place);
    before = at;
  }
  return found;
}

export function stretches(times: readonly number[], values: Values, scale: Scale): Place[][] {
  return runs(times, values, scale.hole).map((run) => run.map((place) => placed(values[place] ?? 0, times[place] ?? 0, scale)));
}

/** From the lowest to the highest of each moment: there along the highest, and back along the lowest. */
export function bands(times: readonly number[], { lows, highs }: { lows: Values; highs: Values }, scale: Scale): Place[][] {
  const along = (run: readonly number[], values: Values) => run.map((place) => placed(values[place] ?? 0, times[place] ?? 0, scale));
  return runs(times, highs, scale.hole).map((run) => [...along(run, highs), ...along(run, lows).toReversed()]);
}

export interface Summary {
  last: number;
  mean: number;
  most: number;
}

/** None where nothing is known of it. */
export function summaryOf(all: Values, highs: Values = all): Summary | null {
  const values = all.filter((value) => value !== null);
  const last = values.at(-1);
  if (last === undefined) return null;
  return { last, mean: values.reduce((sum, value) => sum + value, 0) / values.length, most: Math.max(...highs.filter((value) => value !== null)) };
}

/** The moment that is nearest to a share of the width. */
export function nearest(times: readonly number[], share: number, { from, until }: Pick<Scale, "from" | "until">): number {
  const wanted = from + share * (until - from);
  let best = 0;
  for (const [place, at] of times.entries()) {
    if (Math.abs(at - wanted) < Math.abs((times[best] ?? 0) - wanted)) best = place;
  }
  return best;
}
