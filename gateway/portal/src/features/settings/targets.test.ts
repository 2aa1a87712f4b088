import { describe, expect, it } from "vitest";
import { readTarget, writtenTarget } from "./targets";

describe("a promise that is typed", () => {
  it.each([
    ["4h", { minutes: 240 }],
    ["30 min", { minutes: 30 }],
    ["1 h 30", { minutes: 90 }],
    ["2 j", { days: 2 }],
    ["1 jour", { days: 1 }],
    ["10 days", { days: 10 }],
    ["", null],
    ["  ", null],
    ["soon", undefined],
    ["2 j 4h", undefined],
  ])("%j is %j", (typed, read) => {
    expect(readTarget(typed)).toEqual(read);
  });

  it("is read back as it is written", () => {
    for (const target of [{ days: 3, minutes: null }, { days: null, minutes: { count: 95 } }]) {
      const read = readTarget(writtenTarget(target, "j"));
      expect(read).toEqual(target.days === null ? { minutes: 95 } : { days: 3 });
    }
  });
});
