import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { alertFilter, alertSearch } from "./alerts";

describe("the list of alerts (RM4)", () => {
  it("is of those that stand, unless others are asked for", () => {
    expect(alertFilter({})).toEqual({ open: true });
    expect(alertFilter({ etat: "finies", client: "c" })).toEqual({ open: false, client: "c" });
    expect(alertFilter({ etat: "toutes" })).toEqual({});
  });

  it("takes an address that nobody wrote for what is usual", () => {
    expect(parse(alertSearch, { etat: "perdues", client: 3 })).toEqual({});
  });
});
