import { describe, expect, it } from "vitest";
import { monthsBefore } from "./months";

describe("the months of a report", () => {
  it("begin with the one that runs, up to today", () => {
    expect(monthsBefore("2026-03-09", 2)).toEqual([
      { key: "2026-03", from: "2026-03-01", until: "2026-03-09" },
      { key: "2026-02", from: "2026-02-01", until: "2026-02-28" },
      { key: "2026-01", from: "2026-01-01", until: "2026-01-31" },
    ]);
  });

  it("go back over the new year, and know leap years", () => {
    const months = monthsBefore("2028-03-31", 12);
    expect(months).toHaveLength(13);
    expect(months[1]).toEqual({ key: "2028-02", from: "2028-02-01", until: "2028-02-29" });
    expect(months.at(-1)).toEqual({ key: "2027-03", from: "2027-03-01", until: "2027-03-31" });
  });
});
