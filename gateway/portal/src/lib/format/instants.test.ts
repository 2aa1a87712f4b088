import { describe, expect, it } from "vitest";
import { beginOf, daysUntil, endOf, isDay, plusDays } from "./instants";

describe("a day", () => {
  it.each([
    ["2026-11-01", true],
    ["2026-13-01", false],
    ["yesterday", false],
    ["", false],
  ])("%j is one: %s", (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it("goes back and forth", () => {
    expect(plusDays("2026-03-02", -7)).toBe("2026-02-23");
    expect(plusDays("2026-12-28", 7)).toBe("2027-01-04");
  });

  it("is so many days from another, over a change of clocks and of year too", () => {
    expect(daysUntil("2026-03-30", "2026-03-28")).toBe(2);
    expect(daysUntil("2027-01-01", "2026-12-31")).toBe(1);
    expect(daysUntil("2026-12-31", "2027-01-01")).toBe(-1);
  });

  it("ends where the next one begins", () => {
    expect(endOf("2026-10-31")).toBe(beginOf("2026-11-01"));
  });
});
