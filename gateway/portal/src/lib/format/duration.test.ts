import { describe, expect, it } from "vitest";
import { readDuration, writtenDuration } from "./duration";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a duration", () => {
  it.each([
    [0, "0 min"],
    [45, "45 min"],
    [60, "1 h"],
    [150, "2 h 30"],
    [65, "1 h 05"],
    [-65, "−1 h 05"],
    [6000, "100 h"],
  ])("of %i minutes is written %s", (minutes, text) => {
    expect(plain(writtenDuration(minutes))).toBe(text);
  });

  it.each([
    ["1:30", 90],
    ["1h30", 90],
    ["1 h 30", 90],
    ["1 h", 60],
    ["90", 90],
    ["90 min", 90],
    ["1,5", 90],
    ["1,5 h", 90],
    ["0.25", 15],
  ])("typed as %s is %i minutes", (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it.each(["", "soon", "1:75", "-5", "1h2h", "1,333"])("is not read from %j", (text) => {
    expect(readDuration(text)).toBeNull();
  });

  it("is read back as it is written", () => {
    for (let minutes = 0; minutes < 3000; minutes++) expect(readDuration(writtenDuration(minutes))).toBe(minutes);
  });
});
