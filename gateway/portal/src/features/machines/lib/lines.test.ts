import { describe, expect, it } from "vitest";
import { bands, nearest, stretches, summaryOf, type Scale } from "./lines";

const MINUTE = 60_000;
const minutes = (...all: number[]) => all.map((minute) => minute * MINUTE);
const scale: Scale = { from: 0, until: 60 * MINUTE, top: 1, hole: 5 * MINUTE };

describe("lines over time (RM1)", () => {
  it("are not drawn over what nobody saw", () => {
    const drawn = stretches(minutes(0, 1, 2, 3, 60), [0, 1, null, 0.5, 0.5], scale);
    expect(drawn.map((stretch) => stretch.length)).toEqual([2, 1, 1]);
    expect(drawn[0]).toEqual([{ x: 0, y: 1 }, { x: 1 / 60, y: 0 }]);
  });

  it("keep within their box", () => {
    expect(stretches(minutes(30), [7], scale)).toEqual([[{ x: 0.5, y: 0 }]]);
  });

  it("have a band that goes along the highest and back along the lowest", () => {
    const [band] = bands(minutes(0, 1), { lows: [0.25, 0], highs: [0.5, 1] }, scale);
    expect(band?.map(({ y }) => y)).toEqual([0.5, 0, 1, 0.75]);
  });

  it("are summed up by what is known", () => {
    expect(summaryOf([0.2, null, 0.4])).toEqual({ last: 0.4, mean: expect.closeTo(0.3) as number, most: 0.4 });
    expect(summaryOf([0.2, 0.4], [0.3, 0.9])?.most).toBe(0.9);
    expect(summaryOf([null])).toBeNull();
  });

  it("are read at the moment that is nearest to the pointer", () => {
    expect(nearest(minutes(0, 10, 60), 0.2, scale)).toBe(1);
    expect(nearest(minutes(0, 10, 60), 0.9, scale)).toBe(2);
  });
});
