import { describe, expect, it } from "vitest";
import { isWeekly, spanWrong, stageOf, whenOf } from "./when";

const at = (hour: number) => `2026-09-21T${String(hour).padStart(2, "0")}:00:00Z`;

describe("when a maintenance is (RM4)", () => {
  it("is told as it stands now", () => {
    const once = { from: at(10), until: at(12) };
    const stages = [9, 10, 11, 12].map((hour) => stageOf({ calledOff: false, once }, Date.parse(at(hour))));
    expect(stages).toEqual(["coming", "now", "now", "over"]);
    expect(stageOf({ calledOff: true, once }, 0)).toBe("calledOff");
    expect(stageOf({ calledOff: false, once: null }, 0)).toBe("weekly");
  });

  it("is one of the two for the server", () => {
    const typed = { from: at(10), until: at(12), weekday: "SUNDAY", at: "22:30", lasts: "2 h" } as const;
    expect(whenOf({ ...typed, how: "once" })).toEqual({ once: { from: "2026-09-21T10:00:00.000Z", until: "2026-09-21T12:00:00.000Z" } });
    expect(whenOf({ ...typed, how: "weekly" })).toEqual({ weekly: { weekday: "SUNDAY", from: "22:30", minutes: 120 } });
  });

  it("ends after it begins, and in time", () => {
    expect(spanWrong({ from: at(10), until: at(12) })).toBeNull();
    expect(spanWrong({ from: at(10), until: at(10) })).toBe("endsBefore");
    expect(spanWrong({ from: at(10), until: "2026-11-01T00:00:00Z" })).toBe("lastsTooLong");
    expect([isWeekly("24 h"), isWeekly("25 h"), isWeekly("0"), isWeekly("long")]).toEqual([true, false, false, false]);
  });
});
