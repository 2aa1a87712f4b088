// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { hasOpenGap, inBraces, selectGap } from "./gaps";

describe("a gap", () => {
  it.each([
    ["Bonjour {{demandeur}},", true],
    ["Bonjour {{ demandeur }},", true],
    ["Bonjour {Paul},", false],
    ["{{ jamais fermé", false],
  ])("%j is open: %s", (text, is) => {
    expect(hasOpenGap(text)).toBe(is);
  });

  it("is selected whole, from a place on", () => {
    const field = document.createElement("textarea");
    field.value = `${inBraces("avant")} Bonjour ${inBraces("demandeur")}`;
    selectGap(field, 9);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("{{demandeur}}");
  });
});
