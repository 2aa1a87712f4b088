import { describe, expect, it } from "vitest";
import { beginOf, endOf, isDay, plusDays } from "./instants";

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

  it("ends where the next one begins", () => {
    expect(endOf("2026-10-31")).toBe(beginOf("2026-11-01"));
  });
});
