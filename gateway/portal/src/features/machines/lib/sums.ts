// Measures summed up over a span: the mean of each step, between its lowest and its highest.

import type { MachineChartsQuery, MachineSumsFragment } from "@/gql/graphql";
import { isShare } from "@/lib/levels";

export const SUMS = ["PROCESSOR", "MEMORY", "FILESYSTEM", "LOAD", "SWAP"] as const;
export type SumLine = (typeof SUMS)[number];

type Values = (number | null)[];

export interface Summed {
  means: Values;
  lows: Values;
  highs: Values;
}

export interface Sums {
  times: number[];
  stepMinutes: number;
  of: Record<SumLine, Summed>;
}

type Charts = Omit<NonNullable<MachineChartsQuery["machine"]>, "id">;

/** All of them over the same moments: where one says nothing, nothing is known of it. */
export function sumsOf(charts: Charts): Sums {
  const times = [...new Set(SUMS.flatMap((line) => charts[line].points.map(({ at }) => Date.parse(at))))].toSorted((one, other) => one - other);
  const of = Object.fromEntries(SUMS.map((line) => [line, alongside(times, charts[line].points)])) as Record<SumLine, Summed>;
  return { times, stepMinutes: Math.max(...SUMS.map((line) => charts[line].stepMinutes)), of };
}

function alongside(times: readonly number[], points: MachineSumsFragment["points"]): Summed {
  const known = new Map(points.map((point) => [Date.parse(point.at), point]));
  const all = times.map((at) => known.get(at) ?? null);
  return {
    means: all.map((point) => point && point.mean),
    lows: all.map((point) => point && point.lowest),
    highs: all.map((point) => point && point.highest),
  };
}

const WHOLE = 10_000;

/** The top of a scale: the whole of a share, or the next of 1, 2, 4, 8 ... that none goes beyond. */
export function topOfSums(line: SumLine, { highs }: Summed): number {
  if (isShare(line)) return WHOLE;
  const most = Math.max(...highs.map((value) => value ?? 0), 100);
  return 100 * 2 ** Math.ceil(Math.log2(most / 100));
}

export function isKnown({ means }: Summed): boolean {
  return means.some((value) => value !== null);
}
