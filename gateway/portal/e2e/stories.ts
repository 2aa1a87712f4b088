// Clients of a journey's own: journeys run at the same time, and what is another's changes under one's hands.

import { ask, tokenOf } from "./ask.ts";
import { ClientRegisterDocument, ContractSignDocument, HourBankCreditHoursDocument, HourBanksDocument } from "./documents.ts";

/** A client and a contract since January, by the hour. */
export async function aClient(name: string, kind: "HOUR_BANK" | "TIME_AND_MATERIAL"): Promise<{ client: string; contract: string }> {
  const manager = await tokenOf("manager");
  const { clientRegister } = await ask(ClientRegisterDocument, { input: { name } }, manager);
  const client = clientRegister.made ?? "";
  const terms = { kind, rates: { default: { amount: "90", currency: "EUR" } } };
  const input = { client, name: `Contrat de ${name}`, firstDay: "2026-01-01", terms };
  const { contractSign } = await ask(ContractSignDocument, { input }, manager);
  return { client, contract: contractSign.made ?? "" };
}

/** A client with ten hours; the answer is their bank. */
export async function withTenHours(name: string): Promise<string> {
  await aClient(name, "HOUR_BANK");
  const { id: bank } = await bankOf(name);
  const input = { bank, minutes: 600, credit: { pack: { label: "Pack 10 h" } } };
  await ask(HourBankCreditHoursDocument, { input }, await tokenOf("manager"));
  return bank;
}

export async function bankOf(client: string) {
  const { hourBanks } = await ask(HourBanksDocument, { first: 50 }, await tokenOf("manager"));
  const bank = hourBanks.nodes.find((one) => one.client?.name.includes(client));
  if (!bank) throw new Error(`${client} has no hour bank`);
  return bank;
}
