import { describe, expect, it } from "vitest";
import { daysOf, isSpan, spanOf } from "./spans";

const TODAY = "2026-11-22";

describe("the span of tickets over time (DA2, DA3)", () => {
  it("is three months by week where nothing is said", () => {
    expect(spanOf({}, TODAY)).toEqual({ from: "2026-08-24", until: TODAY, step: "WEEK", name: "quarter" });
  });

  it.each([
    ["weeks", "2026-10-26", "DAY"],
    ["year", "2025-12-01", "MONTH"],
    ["years", "2024-12-01", "MONTH"],
  ] as const)("%s begins on %s, by %s", (sur, from, step) => {
    expect(spanOf({ sur }, TODAY)).toEqual({ from, until: TODAY, step, name: sur });
  });

  it("is the days that are said, in steps that fit them, or in those that are said", () => {
    const own = (du: string, au: string) => spanOf({ sur: "year", du, au }, TODAY);
    expect(own("2026-01-01", "2026-01-31")).toEqual({ from: "2026-01-01", until: "2026-01-31", step: "DAY", name: "own" });
    expect(own("2026-01-01", "2026-03-31").step).toBe("WEEK");
    expect(own("2024-01-01", "2026-03-31").step).toBe("MONTH");
    expect(spanOf({ du: "2026-01-01", au: "2026-03-31", pas: "DAY" }, TODAY).step).toBe("DAY");
    expect(spanOf({ sur: "years", pas: "WEEK" }, TODAY).step).toBe("WEEK");
  });

  it("is never backwards, nor longer than the server looks back", () => {
    expect(spanOf({ du: "2026-02-01", au: "2026-01-01" }, TODAY).name).toBe("quarter");
    expect(spanOf({ du: "2026-02-01" }, TODAY).name).toBe("quarter");
    expect(isSpan("2016-01-01", "2025-12-31")).toBe(true);
    expect(isSpan("2016-01-01", "2026-01-01")).toBe(false);
  });

  it("has steps whose days stay within it", () => {
    const year = spanOf({ sur: "year" }, TODAY);
    expect(daysOf("2026-02-01", year)).toEqual({ du: "2026-02-01", au: "2026-02-28" });
    expect(daysOf("2026-11-01", year)).toEqual({ du: "2026-11-01", au: TODAY });
    const week = spanOf({ du: "2026-01-01", au: "2026-03-31" }, TODAY);
    expect(daysOf("2025-12-29", week)).toEqual({ du: "2026-01-01", au: "2026-01-04" });
    expect(daysOf("2026-01-03", spanOf({ sur: "weeks" }, "2026-01-20"))).toEqual({ du: "2026-01-03", au: "2026-01-03" });
  });
});
