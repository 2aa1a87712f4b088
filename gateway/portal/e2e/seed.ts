// A few teams and tickets, so that every page has something to show.

import type { ChildProcess } from "node:child_process";
import { agentProgram, enrol, watch } from "./agent.ts";
import { AlertRuleDefineDocument, AlertRuleSwitchOnDocument, ClientsDocument, MachineExpectDocument, MaintenancePlanDocument, TeamFormDocument, TeamJoinDocument, TeamsDocument, TicketNoteDocument, TicketOpenDocument, TicketReplyDocument, TicketSetDocument } from "./documents.ts";
import { ask, tokenOf } from "./ask.ts";

const SUBJECTS = [
  ["La caisse ne s’imprime plus depuis ce matin", "INCIDENT", "CRITICAL"],
  ["Accès VPN pour une nouvelle collaboratrice", "REQUEST", "NORMAL"],
  ["Le serveur de fichiers est très lent", "INCIDENT", "HIGH"],
  ["Remplacer le routeur de l’atelier", "MAINTENANCE", "LOW"],
  ["Ajouter une rubrique au site", "EVOLUTION", "LOW"],
  ["Téléphone fixe muet", "EMERGENCY", "CRITICAL"],
] as const;

export async function seed(): Promise<void> {
  const admin = await tokenOf("admin");
  const technician = await tokenOf("technician");
  await ask(TeamFormDocument, { input: { name: "Assistance" } }, admin);
  const { teams, accounts } = await ask(TeamsDocument, {}, admin);
  const ines = accounts.nodes.find(({ name }) => name?.startsWith("Inès"));
  const [team] = teams;
  if (ines && team) await ask(TeamJoinDocument, { input: { team: team.id, account: ines.id } }, admin);

  const { clients } = await ask(ClientsDocument, { first: 10 }, admin);
  const made: string[] = [];
  for (const [place, [subject, type, priority]] of SUBJECTS.entries()) {
    const client = clients.nodes[place % clients.nodes.length]?.id ?? null;
    const input = { client, subject, type, priority, description: "Bonjour,\n\nDepuis hier soir, le problème se répète." };
    const { ticketOpen } = await ask(TicketOpenDocument, { input }, admin);
    if (ticketOpen.made) made.push(ticketOpen.made);
  }
  const [first, second, third] = made;
  if (!first || !second || !third) throw new Error("no tickets were made");
  await ask(TicketReplyDocument, { input: { ticket: first, text: "Nous regardons.", next: "AWAIT_CLIENT" } }, technician);
  await ask(TicketNoteDocument, { input: { ticket: first, text: "Même panne qu’en mars." } }, technician);
  await ask(TicketSetDocument, { input: { ticket: second, to: "IN_PROGRESS" } }, technician);
  await ask(TicketSetDocument, { input: { ticket: third, to: "RESOLVED" } }, technician);
}

/** A machine that is looked after, the one that the tests run on where there is an agent, and one that never came. */
export async function watched(folder: string): Promise<ChildProcess | null> {
  const admin = await tokenOf("admin");
  const { clients } = await ask(ClientsDocument, { first: 1 }, admin);
  const client = clients.nodes[0]?.id ?? null;
  await ask(MachineExpectDocument, { input: { name: "Poste d’accueil", client } }, admin);
  const { machineExpect } = await ask(MachineExpectDocument, { input: { name: "Caisse principale", client } }, admin);
  await rules(admin, client);
  if (!agentProgram()) return null;
  enrol(folder, process.env["AGENTS_LISTEN"] ?? "", machineExpect.code ?? "");
  return watch(folder);
}

/** One rule that any machine meets, so that an alert stands, one that waits to be switched on, and a maintenance. */
async function rules(admin: string, client: string | null): Promise<void> {
  const full = { name: "Mémoire occupée", subject: "mémoire occupée", priority: "HIGH", condition: { threshold: { measure: "MEMORY", side: "ABOVE", raise: 100, clear: 50 } } } as const;
  const { alertRuleDefine } = await ask(AlertRuleDefineDocument, { input: full }, admin);
  await ask(AlertRuleSwitchOnDocument, { input: { rule: alertRuleDefine.made ?? "" } }, admin);
  const soon = { name: "Disque bientôt plein", subject: "disque bientôt plein", client, condition: { diskFilling: { mountedOn: "/" } } };
  await ask(AlertRuleDefineDocument, { input: soon }, admin);
  const weekly = { weekday: "SUNDAY", from: "03:00", minutes: 90 } as const;
  await ask(MaintenancePlanDocument, { input: { name: "Sauvegarde complète", client, when: { weekly } } }, admin);
}
