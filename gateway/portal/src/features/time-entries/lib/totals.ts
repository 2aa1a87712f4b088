interface Line {
  entries: number;
  billable: { count: number };
  amount: { amount: string; currency: string };
}

/** Amounts come with at most four decimals: they are added as whole numbers of the last. */
const SCALE = 10_000;

/** What all of it comes to, for each currency. */
export function totalsOf(lines: readonly Line[]) {
  const currencies = [...new Set(lines.map(({ amount }) => amount.currency))];
  return currencies.map((currency) => {
    const own = lines.filter(({ amount }) => amount.currency === currency);
    const units = own.reduce((sum, { amount }) => sum + Math.round(Number(amount.amount) * SCALE), 0);
    return {
      currency,
      amount: String(units / SCALE),
      entries: own.reduce((sum, { entries }) => sum + entries, 0),
      minutes: own.reduce((sum, { billable }) => sum + billable.count, 0),
    };
  });
}
