import { firstOf, nextMonth } from "@/lib/format/calendar";
import { sumOf } from "@/lib/format/sum";

interface Row {
  month: string;
  invoices: number;
  revenue: { amount: string; currency: string };
  cost: { amount: string };
  margin: { amount: string };
}

export interface Month {
  /** Its first day. */
  month: string;
  invoices: number;
  revenue: string;
  cost: string;
  margin: string;
}

/** Money of one currency is never added to another's. */
export function currenciesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ revenue }) => revenue.currency))].toSorted();
}

/** What was earned in each month of a period in one currency, months without an invoice among them. */
export function monthsOf(rows: readonly Row[], currency: string, from: string, until: string): Month[] {
  return monthsBetween(from, until).map((month) => {
    const own = rows.filter((row) => row.month === month && row.revenue.currency === currency);
    return {
      month,
      invoices: own.reduce((count, { invoices }) => count + invoices, 0),
      revenue: sumOf(own.map(({ revenue }) => revenue.amount)),
      cost: sumOf(own.map(({ cost }) => cost.amount)),
      margin: sumOf(own.map(({ margin }) => margin.amount)),
    };
  });
}

export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = firstOf(from); month <= until; month = nextMonth(month)) months.push(month);
  return months;
}

/** The top of the scale: a round number that no month goes beyond. */
export function topOf(months: readonly Month[]): number {
  const most = Math.max(...months.map(({ revenue }) => Number(revenue)), 1);
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((times) => times * unit >= most) ?? 10;
  return step * unit;
}
