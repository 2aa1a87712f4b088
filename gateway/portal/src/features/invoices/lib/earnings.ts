// What was earned, told apart by one thing: which share stays, and what all of it comes to.

import { sumOf } from "@/lib/format/sum";

interface Earned {
  revenue: { amount: string; currency: string };
  cost: { amount: string };
  margin: { amount: string };
}

export interface Sums {
  revenue: string;
  cost: string;
  margin: string;
}

/** Money of one currency is never added to another's. */
export function byCurrency<T extends Earned>(rows: readonly T[]): { currency: string; rows: T[]; sums: Sums }[] {
  const currencies = [...new Set(rows.map(({ revenue }) => revenue.currency))].toSorted();
  return currencies.map((currency) => {
    const own = rows.filter(({ revenue }) => revenue.currency === currency);
    const sum = (what: keyof Sums) => sumOf(own.map((row) => row[what].amount));
    return { currency, rows: own, sums: { revenue: sum("revenue"), cost: sum("cost"), margin: sum("margin") } };
  });
}

/** Time costs nothing only where nobody said what an hour costs, or where no time is billed: no margin is told then. */
export function isCostKnown({ cost }: { cost: string }): boolean {
  return Number(cost) !== 0;
}

/** What stays of what was earned; none where nothing was. */
export function marginShare({ revenue, margin }: { revenue: string; margin: string }): number | null {
  return Number(revenue) > 0 ? Number(margin) / Number(revenue) : null;
}

/** The largest first, but months in their order. */
export function ordered<T extends Earned & { month?: string | null }>(rows: readonly T[]): T[] {
  return rows.toSorted((one, other) =>
    one.month && other.month ? one.month.localeCompare(other.month) : Number(other.revenue.amount) - Number(one.revenue.amount),
  );
}
