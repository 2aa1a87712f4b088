import { describe, expect, it } from "vitest";
import { isKnown, sumsOf, topOfSums } from "./sums";

const none = { stepMinutes: 30, points: [] };
const point = (at: string, mean: number) => ({ at, mean, lowest: mean - 10, highest: mean + 10 });
const charts = {
  PROCESSOR: { stepMinutes: 30, points: [point("2026-09-01T10:00:00Z", 100), point("2026-09-01T11:00:00Z", 300)] },
  MEMORY: { stepMinutes: 30, points: [point("2026-09-01T10:30:00Z", 5000)] },
  FILESYSTEM: none,
  LOAD: none,
  SWAP: none,
};

describe("sums of measures (RM1)", () => {
  it("lie over the same moments, and are nothing where nothing was measured", () => {
    const { times, stepMinutes, of } = sumsOf(charts);
    expect(times.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(["10:00", "10:30", "11:00"]);
    expect(stepMinutes).toBe(30);
    expect(of.PROCESSOR).toEqual({ means: [100, null, 300], lows: [90, null, 290], highs: [110, null, 310] });
    expect(of.MEMORY.means).toEqual([null, 5000, null]);
    expect([isKnown(of.MEMORY), isKnown(of.SWAP)]).toEqual([true, false]);
  });

  it("have a scale that holds the highest", () => {
    const of = (most: number) => ({ means: [], lows: [], highs: [most, null] });
    expect(topOfSums("PROCESSOR", of(310))).toBe(10_000);
    expect([20, 100, 101, 310, 900].map((most) => topOfSums("LOAD", of(most)))).toEqual([100, 100, 200, 400, 1600]);
  });
});
