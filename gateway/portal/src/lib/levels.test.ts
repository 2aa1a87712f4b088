import { describe, expect, it } from "vitest";
import { MEASURES, readLevel, typedLevel } from "./levels";

describe("a level of an alert rule (RM4)", () => {
  it.each([
    ["PROCESSOR", "90", 9000],
    ["MEMORY", "92,5", 9250],
    ["FILESYSTEM", "90 %", 9000],
    ["LOAD", "2.25", 225],
    ["PROCESSES", "3", 3],
    ["PROCESSES", "0", 0],
  ] as const)("%s %s is %i to the server", (measure, typed, level) => expect(readLevel(measure, typed)).toBe(level));

  it.each([
    ["PROCESSOR", "101"],
    ["PROCESSOR", ""],
    ["PROCESSOR", "-1"],
    ["PROCESSES", "1,5"],
    ["LOAD", "much"],
  ] as const)("%s is not %j", (measure, typed) => expect(readLevel(measure, typed)).toBeNull());

  it("is typed over as it was typed", () => {
    for (const measure of MEASURES) {
      for (const level of [0, 1, 50, 9250, 10_000]) expect(readLevel(measure, typedLevel(measure, level, "fr-FR"))).toBe(level);
    }
    expect(typedLevel("MEMORY", 9250, "fr-FR")).toBe("92,5");
    expect(typedLevel("MEMORY", 9250, "en-GB")).toBe("92.5");
  });
});
