import { describe, expect, it } from "vitest";
import { beginOf, endOf, isDay } from "./instants";

describe("a day", () => {
  it.each([
    ["2026-11-01", true],
    ["2026-13-01", false],
    ["yesterday", false],
    ["", false],
  ])("%j is one: %s", (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it("ends where the next one begins", () => {
    expect(endOf("2026-10-31")).toBe(beginOf("2026-11-01"));
  });
});
