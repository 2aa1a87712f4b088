import { describe, expect, it } from "vitest";
import { HIDEABLE, moved, orderedBy } from "./columnOrder";

describe("the order of columns", () => {
  it("is the usual one, or as it was kept, with each of them once", () => {
    expect(orderedBy(null)).toEqual(HIDEABLE);
    expect(orderedBy(["team", "team", "gone", 3])).toEqual(["team", "status", "priority", "assignee", "clock", "touched", "opened"]);
  });

  it("changes by one place, and not beyond its ends", () => {
    expect(moved(HIDEABLE, "priority", -1).slice(0, 3)).toEqual(["priority", "status", "assignee"]);
    expect(moved(HIDEABLE, "status", -1)).toEqual(HIDEABLE);
    expect(moved(HIDEABLE, "opened", 1)).toEqual(HIDEABLE);
  });
});
