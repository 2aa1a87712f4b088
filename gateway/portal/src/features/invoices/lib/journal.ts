// The books, line by line.

interface Line {
  on: string;
  piece: string;
  ledger: string;
  account: string;
  debit: { amount: string };
}

/** The lines of an entry together, what is debited first: those of one day come in no order of their own. */
export function inEntries<T extends Line>(lines: readonly T[]): T[] {
  const isCredit = ({ debit }: Line) => Number(debit.amount) === 0;
  return lines.toSorted(
    (one, other) =>
      one.on.localeCompare(other.on) ||
      one.piece.localeCompare(other.piece) ||
      // Sales before what was paid of them.
      other.ledger.localeCompare(one.ledger) ||
      Number(isCredit(one)) - Number(isCredit(other)) ||
      one.account.localeCompare(other.account),
  );
}
