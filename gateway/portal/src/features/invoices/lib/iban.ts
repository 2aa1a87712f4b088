/** As banks print it: groups of four. */
export function groupedIban(iban: string): string {
  return iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1\u00a0");
}
