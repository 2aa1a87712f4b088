import { expect, it } from "vitest";
import { inEntries } from "./journal";

const line = (on: string, piece: string, ledger: string, account: string, debit: string) => ({ on, piece, ledger, account, debit: { amount: debit } });

it("AU3 the lines of an entry stand together, what is debited first", () => {
  const sold = line("2026-11-23", "F2026-00002", "VE", "411000", "1152.00");
  const net = line("2026-11-23", "F2026-00002", "VE", "706000", "0.00");
  const tax = line("2026-11-23", "F2026-00002", "VE", "445710", "0.00");
  const paid = line("2026-11-23", "F2026-00002", "BQ", "512000", "576.00");
  const settled = line("2026-11-23", "F2026-00002", "BQ", "411000", "0.00");
  const first = line("2026-11-23", "F2026-00001", "VE", "411000", "2208.00");
  const earlier = line("2026-11-22", "F2026-00009", "VE", "411000", "10.00");
  expect(inEntries([paid, net, first, sold, settled, tax, earlier])).toEqual([earlier, first, sold, tax, net, paid, settled]);
});
