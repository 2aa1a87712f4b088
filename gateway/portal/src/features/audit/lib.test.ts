import { describe, expect, it } from "vitest";
import { filterOf } from "./lib";

describe("the filter of the audit", () => {
  it("asks for nothing where nothing is said", () => {
    expect(filterOf({} as never)).toEqual({});
  });

  it("takes the last day whole", () => {
    const { from, until } = filterOf({ du: "2026-11-01", au: "2026-11-01" } as never);
    expect(Date.parse(until!) - Date.parse(from!)).toBe(24 * 3600 * 1000);
  });

  it("passes over what is no day", () => {
    expect(filterOf({ du: "yesterday" } as never)).toEqual({});
  });
});
