import { describe, expect, it } from "vitest";
import { readDay, writtenDay } from "./week";

describe("the hours of a day", () => {
  it("are read back as they are written", () => {
    const spans = readDay("09:00-12:30, 14:00-18:00", "MONDAY")!;
    expect(spans).toHaveLength(2);
    expect(writtenDay(spans, "MONDAY")).toBe("09:00-12:30, 14:00-18:00");
  });

  it.each(["9h-12h30", "9:00 - 12:30", "9-12h30", "9h à 12h30"])("may be typed as %s", (text) => {
    expect(readDay(text, "FRIDAY")).toEqual([{ weekday: "FRIDAY", from: "09:00", until: "12:30" }]);
  });

  it("may last until midnight", () => {
    expect(readDay("00:00-24:00", "SUNDAY")).toEqual([{ weekday: "SUNDAY", from: "00:00", until: "24:00" }]);
  });

  it("are none on a closed day", () => {
    expect(readDay("  ", "SUNDAY")).toEqual([]);
  });

  it.each(["soon", "9", "18:00-09:00", "25:00-26:00", "09:00-12:75"])("are not read from %j", (text) => {
    expect(readDay(text, "MONDAY")).toBeNull();
  });
});
