import { describe, expect, it } from "vitest";
import { firstOf, lastOf, mondayOf, nextMonth } from "./calendar";

describe("a civil day", () => {
  it.each([
    ["2026-11-16", "2026-11-16"],
    ["2026-11-21", "2026-11-16"],
    ["2026-11-22", "2026-11-16"],
    ["2027-01-01", "2026-12-28"],
  ])("%s is of the week of %s", (day, monday) => expect(mondayOf(day)).toBe(monday));

  it("is of a month, which others follow over the end of a year, both ways", () => {
    expect(firstOf("2026-11-22")).toBe("2026-11-01");
    expect(nextMonth("2026-12-31")).toBe("2027-01-01");
    expect(nextMonth("2026-03-31", -3)).toBe("2025-12-01");
    expect(lastOf("2028-02-10")).toBe("2028-02-29");
  });
});
