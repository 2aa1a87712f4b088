import { describe, expect, it } from "vitest";
import { readAmount, typedAmount } from "./amount";

describe("a price as it is typed", () => {
  it.each([
    ["85", "85"],
    ["85,50", "85.50"],
    ["1 250.00 €", "1250.00"],
    ["62,1234", "62.1234"],
    ["0", "0"],
  ])("%j is %s", (typed, amount) => expect(readAmount(typed)).toBe(amount));

  it.each(["", "gratuit", "-5", "1,2,3", "12,34567"])("%j is none", (typed) => expect(readAmount(typed)).toBe(null));

  it.each([
    ["85.0000", "fr-FR", "85"],
    ["85.5000", "fr-FR", "85,50"],
    ["62.125", "en-GB", "62.125"],
  ])("%s is shown to be typed over, in %s, as %s", (amount, locale, typed) => expect(typedAmount(amount, locale)).toBe(typed));
});
