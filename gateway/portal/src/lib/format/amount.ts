/** What a person types for a price: 85, 85,50 or 1 250.00. None for what is no price. */
export function readAmount(text: string): string | null {
  const typed = text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  return /^\d{1,9}(\.\d{1,4})?$/.test(typed) ? typed : null;
}

/** The same, to be typed over: no more decimals than it has, two at least where it has any. */
export function typedAmount(amount: string, locale: string): string {
  const [whole = "0", rest = ""] = amount.split(".");
  const decimals = rest.replace(/0+$/, "");
  if (decimals === "") return whole;
  return `${whole}${locale.startsWith("fr") ? "," : "."}${decimals.padEnd(2, "0")}`;
}
