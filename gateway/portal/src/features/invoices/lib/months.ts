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

export function firstOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** So many months later, or earlier where it is below nothing: the first day of that month. */
export function nextMonth(day: string, count = 1): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

/** The last day of a day's month. */
export function lastOf(day: string): string {
  const next = new Date(`${nextMonth(day)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** The top of the scale: a round number that no month goes beyond. */
export function topOf(months: readonly Month[]): number {
  const most = Math.max(...months.map(({ revenue }) => Number(revenue)), 1);
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((times) => times * unit >= most) ?? 10;
  return step * unit;
}

export function asCsv(months: readonly Month[], names: readonly string[]): string {
  const rows = months.map(({ month, invoices, revenue, cost, margin }) => [month, invoices, revenue, cost, margin].join(";"));
  return [names.join(";"), ...rows].join("\r\n");
}
