import { describe, expect, it } from "vitest";
import { daysOf } from "./weeks";

describe("a week", () => {
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
