import { describe, expect, it } from "vitest";
import { topOf, workedDays } from "./worked";

const line = (day: string, worked: number, validated: number) => ({ day, worked: { count: worked }, validated: { count: validated } });

describe("worked days", () => {
  const sheets = [{ days: [line("2026-11-02", 90, 60), line("2026-11-04", 30, 0)] }, { days: [line("2026-11-02", 45, 45)] }];

  it("add up what everybody did, and have those without work among them", () => {
    expect(workedDays(sheets, "2026-11-02", 3)).toEqual([
      { day: "2026-11-02", worked: 135, validated: 105 },
      { day: "2026-11-03", worked: 0, validated: 0 },
      { day: "2026-11-04", worked: 30, validated: 0 },
    ]);
  });

  it("stand under a scale whose top and middle are whole hours", () => {
    expect(topOf(workedDays(sheets, "2026-11-02", 3))).toBe(240);
    expect(topOf([{ day: "2026-11-02", worked: 240, validated: 0 }])).toBe(240);
    expect(topOf([])).toBe(120);
  });
});
