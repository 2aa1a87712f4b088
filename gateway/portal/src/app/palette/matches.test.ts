import { describe, expect, it } from "vitest";
import { matches } from "./matches";

describe("a word typed in the palette", () => {
  it.each([
    ["Échéance proche", "echeance"],
    ["Échéance proche", "proche éch"],
    ["Nouveau ticket", "NOUV"],
    ["Anything", ""],
  ])("finds %s by %j", (text, typed) => expect(matches(text, typed)).toBe(true));

  it("does not find what lacks one of the words", () => {
    expect(matches("Nouveau ticket", "nouveau client")).toBe(false);
  });
});
