/** Amounts come with at most four decimals: they are added as whole numbers of the last, which no float ever is. */
const DECIMALS = 4;

export function sumOf(amounts: readonly string[]): string {
  return written(amounts.reduce((sum, amount) => sum + units(amount), 0n));
}

function units(amount: string): bigint {
  const sign = amount.startsWith("-") ? -1n : 1n;
  const [whole = "0", rest = ""] = amount.replace("-", "").split(".");
  return sign * BigInt(whole + rest.padEnd(DECIMALS, "0").slice(0, DECIMALS));
}

function written(sum: bigint): string {
  const sign = sum < 0n ? "-" : "";
  const digits = String(sum < 0n ? -sum : sum).padStart(DECIMALS + 1, "0");
  const rest = digits.slice(-DECIMALS).replace(/0+$/, "");
  return `${sign}${digits.slice(0, -DECIMALS)}${rest && `.${rest}`}`;
}
