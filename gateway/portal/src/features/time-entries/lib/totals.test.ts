import { describe, expect, it } from "vitest";
import { totalsOf } from "./totals";

const line = (amount: string, currency = "EUR") => ({ entries: 2, billable: { count: 90 }, amount: { amount, currency } });

describe("totals of what is to be billed", () => {
  it("are added to the last decimal", () => {
    expect(totalsOf([line("0.1"), line("0.2")])).toEqual([{ currency: "EUR", amount: "0.3", entries: 4, minutes: 180 }]);
  });

  it("never mix currencies", () => {
    expect(totalsOf([line("10"), line("5", "CHF")]).map(({ currency, amount }) => [currency, amount])).toEqual([
      ["EUR", "10"],
      ["CHF", "5"],
    ]);
  });
});
