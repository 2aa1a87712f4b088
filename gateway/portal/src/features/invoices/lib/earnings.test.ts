import { describe, expect, it } from "vitest";
import { byCurrency, isCostKnown, marginShare, ordered } from "./earnings";

const row = (revenue: string, cost: string, margin: string, currency = "EUR", month: string | null = null) => ({
  month,
  revenue: { amount: revenue, currency },
  cost: { amount: cost },
  margin: { amount: margin },
});

describe("what was earned (BI6)", () => {
  it("is summed to the cent, each currency apart", () => {
    const [francs, euros] = byCurrency([row("0.1", "0", "0.1"), row("0.2", "0.05", "0.15"), row("5", "1", "4", "CHF")].toReversed());
    expect(francs?.currency).toBe("CHF");
    expect(euros).toMatchObject({ currency: "EUR", sums: { revenue: "0.3", cost: "0.05", margin: "0.25" } });
  });

  it("leaves a share of what came in, and none of what did not", () => {
    expect(marginShare({ revenue: "200", margin: "50" })).toBe(0.25);
    expect(marginShare({ revenue: "0", margin: "-5" })).toBeNull();
    expect(marginShare({ revenue: "-20", margin: "-20" })).toBeNull();
  });

  it("is no margin where no cost is known", () => {
    expect(["0", "0.00", "12.5", "-3"].map((cost) => isCostKnown({ cost }))).toEqual([false, false, true, true]);
  });

  it("stands the largest first, and months in their order", () => {
    expect(ordered([row("1", "0", "1"), row("30", "0", "30")]).map(({ revenue }) => revenue.amount)).toEqual(["30", "1"]);
    const months = [row("9", "0", "9", "EUR", "2026-02-01"), row("1", "0", "1", "EUR", "2026-01-01")];
    expect(ordered(months).map(({ month }) => month)).toEqual(["2026-01-01", "2026-02-01"]);
  });
});
