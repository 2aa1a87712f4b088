import { describe, expect, it } from "vitest";
import { percentOf, sumsOf, topOf } from "./shares";

const step = (opened: number, late: number, resolved: number) => ({ opened, late, resolved });

describe("tickets over time (DA2, DA3)", () => {
  it("are summed over the steps", () => {
    expect(sumsOf([step(3, 1, 0), step(2, 0, 4)])).toEqual(step(5, 1, 4));
    expect(sumsOf([])).toEqual(step(0, 0, 0));
  });

  it("have a share of late ones that is none or all only where it is", () => {
    expect(percentOf(1, 8)).toBe(13);
    expect(percentOf(1, 1000)).toBe(1);
    expect(percentOf(999, 1000)).toBe(99);
    expect(percentOf(0, 7)).toBe(0);
    expect(percentOf(7, 7)).toBe(100);
    expect(percentOf(0, 0)).toBeNull();
  });

  it("have a scale with a whole middle, for the greater of what came and went", () => {
    expect(topOf([step(3, 0, 1), step(1, 0, 5)])).toBe(6);
    expect(topOf([step(4, 0, 0)])).toBe(4);
    expect(topOf([])).toBe(2);
  });
});
