import { describe, expect, it } from "vitest";
import { daysOf, mondayOf } from "./weeks";

describe("a week", () => {
  it.each([
    ["2026-11-16", "2026-11-16"],
    ["2026-11-21", "2026-11-16"],
    ["2026-11-22", "2026-11-16"],
    ["2027-01-01", "2026-12-28"],
  ])("of %s begins on %s", (day, monday) => expect(mondayOf(day)).toBe(monday));

  it("has seven days, also where the clocks change", () => {
    expect(daysOf("2026-10-19")).toEqual([
      "2026-10-19",
      "2026-10-20",
      "2026-10-21",
      "2026-10-22",
      "2026-10-23",
      "2026-10-24",
      "2026-10-25",
    ]);
  });
});
