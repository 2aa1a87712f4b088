import { describe, expect, it } from "vitest";
import { currenciesOf, monthsBetween, monthsOf, topOf } from "./months";

const row = (month: string, revenue: string, currency = "EUR") => ({
  month,
  invoices: 1,
  revenue: { amount: revenue, currency },
  cost: { amount: "1" },
  margin: { amount: "2" },
});

describe("revenue by month (BI6)", () => {
  it("has every month of the period, those without an invoice too", () => {
    const months = monthsOf([row("2026-01-01", "10"), row("2026-03-01", "0.1"), row("2026-03-01", "0.2")], "EUR", "2026-01-15", "2026-03-31");
    expect(months.map(({ month, revenue, invoices }) => [month, revenue, invoices])).toEqual([
      ["2026-01-01", "10", 1],
      ["2026-02-01", "0", 0],
      ["2026-03-01", "0.3", 2],
    ]);
  });

  it("never mixes currencies", () => {
    const rows = [row("2026-01-01", "10"), row("2026-01-01", "5", "CHF")];
    expect(currenciesOf(rows)).toEqual(["CHF", "EUR"]);
    expect(monthsOf(rows, "CHF", "2026-01-01", "2026-01-31")[0]?.revenue).toBe("5");
  });

  it("goes over the end of a year", () => {
    expect(monthsBetween("2026-11-02", "2027-01-01")).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
  });

  it("has a round top that no month goes beyond, also where credit notes came to more", () => {
    const top = (...revenues: string[]) => topOf(revenues.map((revenue) => ({ month: "", invoices: 0, revenue, cost: "0", margin: "0" })));
    expect(top("4120")).toBe(6000);
    expect(top("980", "1000")).toBe(1000);
    expect(top("-50")).toBe(1);
  });
});
