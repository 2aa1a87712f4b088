import { describe, expect, it } from "vitest";
import { contentOf, draftTyped, linesOf, newLine, nothingDrafted, readSigned, wrongIn, type LineTyped } from "./draft";

const euros = (amount: string) => ({ amount, currency: "EUR" });

const line = {
  id: "line-1",
  label: "Dépannage du poste d’accueil",
  nature: "SERVICES",
  quantity: "95",
  unit: "MINUTE",
  base: 60,
  discountPercent: null,
  price: euros("90.0000"),
  allowance: euros("0"),
  net: euros("142.5"),
  vat: { category: "STANDARD", rate: "20.00" },
} as const;

const draft = (lines: readonly object[]) =>
  ({
    reference: "BC 12",
    note: null,
    exemption: null,
    paymentTerms: { rule: "DAY_OF_MONTH", days: 30, day: 10 },
    delivery: { name: "Atelier", lines: ["3 rue Basse", "Cour"], postalCode: "59000", city: "Lille", country: "FR" },
    deductions: [{ invoice: "deposit-1" }],
    lines,
  }) as unknown as Parameters<typeof draftTyped>[0];

describe("what is typed for a draft (BI1)", () => {
  it("says what the draft says: saved as it is, nothing changes", () => {
    expect(contentOf(draftTyped(draft([line]), "fr"), "EUR")).toEqual({
      lines: [
        {
          line: "line-1",
          label: "Dépannage du poste d’accueil",
          nature: "SERVICES",
          quantity: "95",
          unit: "MINUTE",
          price: euros("90"),
          base: 60,
          discountPercent: null,
          discountAmount: null,
          vat: { category: "STANDARD", rate: "20" },
        },
      ],
      deducts: ["deposit-1"],
      paymentTerms: { rule: "DAY_OF_MONTH", days: 30, day: 10 },
      reference: "BC 12",
      note: null,
      exemption: null,
      delivery: { name: "Atelier", lines: ["3 rue Basse", "Cour"], postalCode: "59000", city: "Lille", country: "FR" },
    });
  });

  it("keeps a discount as it was said: in percent, or as an amount", () => {
    const percent = draft([{ ...line, discountPercent: "12.5", allowance: euros("17.81") }]);
    const amount = draft([{ ...line, allowance: euros("10") }]);
    expect(contentOf(draftTyped(percent, "fr"), "EUR").lines[0]).toMatchObject({ discountPercent: "12.50", discountAmount: null });
    expect(contentOf(draftTyped(amount, "fr"), "EUR").lines[0]).toMatchObject({ discountPercent: null, discountAmount: euros("10") });
  });

  it("leaves to the server what is usual, and asks for no rate outside the standard category", () => {
    const content = (to: Partial<LineTyped>) => contentOf({ ...nothingDrafted(null), lines: JSON.stringify([{ ...newLine(0), ...to }]) }, "EUR").lines[0]?.vat;
    expect(content({})).toBeNull();
    expect(content({ vat: "REVERSE_CHARGE", rate: "20" })).toEqual({ category: "REVERSE_CHARGE", rate: null });
  });

  it("says which fields of a line are wrong", () => {
    expect(wrongIn(newLine(0))).toEqual(["label", "price"]);
    const good = { ...newLine(0), label: "Pose", price: "1 250,50" };
    expect(wrongIn(good)).toEqual([]);
    expect(wrongIn({ ...good, discount: "101" })).toEqual(["discount"]);
    expect(wrongIn({ ...good, discount: "101", discountIn: "AMOUNT" })).toEqual([]);
    expect(wrongIn({ ...good, vat: "STANDARD" })).toEqual(["rate"]);
    expect(wrongIn({ ...good, base: "0", quantity: "deux" })).toEqual(["quantity", "base"]);
  });

  it("reads quantities below nothing, which take something off", () => {
    expect(readSigned("-1,5")).toBe("-1.5");
    expect(readSigned("−2")).toBe("-2");
    expect(readSigned("--2")).toBeNull();
    expect(linesOf(draftTyped(draft([{ ...line, quantity: "-1.5" }]), "fr"))[0]?.quantity).toBe("-1,50");
  });
});
