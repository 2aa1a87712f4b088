import { describe, expect, it } from "vitest";
import { keyOf, spanOf } from "./spans";

const now = Date.parse("2026-09-21T14:02:30Z");

describe("the span of measures (RM1)", () => {
  it("is the last hour, minute by minute, unless another one is asked for", () => {
    expect(spanOf({}, now)).toEqual({ first: 60 });
    expect(spanOf({ depuis: "nonsense" }, now)).toEqual({ first: 60 });
    expect(keyOf({ depuis: "an" })).toBe("an");
  });

  it("is the same question for a while", () => {
    expect(spanOf({ depuis: "semaine" }, now)).toEqual({ from: "2026-09-14T14:05:00.000Z", until: "2026-09-21T14:05:00.000Z" });
    expect(spanOf({ depuis: "semaine" }, now + 60_000)).toEqual(spanOf({ depuis: "semaine" }, now));
  });

  it("is any other once both ends are said in their order", () => {
    const asked = { depuis: "libre", du: "2026-08-01T00:00:00Z", au: "2026-08-03T00:00:00Z" };
    expect(spanOf(asked, now)).toEqual({ from: "2026-08-01T00:00:00.000Z", until: "2026-08-03T00:00:00.000Z" });
    expect(spanOf({ depuis: "libre", du: asked.au, au: asked.du }, now)).toBeNull();
    expect(spanOf({ depuis: "libre", du: asked.du }, now)).toBeNull();
  });
});
