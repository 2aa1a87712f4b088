import { describe, expect, it } from "vitest";
import type { DeadlineFragment } from "@/gql/graphql";
import { pressing, stateOf } from "./clock";

const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, "0")}:00:00Z`;
const now = (hour: number) => Date.parse(at(hour));
const deadline = (changes: Partial<DeadlineFragment> = {}): DeadlineFragment => ({
  due: at(12),
  promised: at(12),
  nearAt: at(11),
  doneAt: null,
  pausedSince: null,
  late: false,
  ...changes,
});

describe("a clock", () => {
  it("says nothing where nothing was promised", () => {
    expect(stateOf(null, now(9))).toBe("none");
  });

  it("runs, comes near, and is over", () => {
    expect([10, 11, 12].map((hour) => stateOf(deadline(), now(hour)))).toEqual(["running", "near", "over"]);
  });

  it("stands while the client is waited for, even past its time", () => {
    expect(stateOf(deadline({ pausedSince: at(9) }), now(13))).toBe("paused");
  });

  it("was kept or missed once it is done, whatever the hour", () => {
    expect(stateOf(deadline({ doneAt: at(10) }), now(23))).toBe("kept");
    expect(stateOf(deadline({ doneAt: at(13), late: true }), now(23))).toBe("missed");
  });
});

describe("of two clocks", () => {
  it("the more pressing one is shown", () => {
    const firstAnswer = deadline({ doneAt: at(9) });
    expect(pressing({ firstAnswer, resolution: deadline() }, now(10))).toBe("resolution");
    expect(pressing({ firstAnswer: deadline({ due: at(9) }), resolution: deadline() }, now(10))).toBe("firstAnswer");
  });

  it("the sooner one is shown where both run", () => {
    const clocks = { firstAnswer: deadline({ due: at(11), nearAt: at(11) }), resolution: deadline() };
    expect(pressing(clocks, now(9))).toBe("firstAnswer");
  });
});
