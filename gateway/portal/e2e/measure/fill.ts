// Opens tickets by the portal's own document, many at a time: 10,000 of them, of all kinds, over all clients.

import { ask, tokenOf } from "../ask.ts";
import { ClientsDocument, TicketOpenDocument } from "../documents.ts";

const AT_ONCE = 24;
const TYPES = ["INCIDENT", "REQUEST", "EMERGENCY", "MAINTENANCE", "EVOLUTION"] as const;
const PRIORITIES = ["NORMAL", "LOW", "HIGH", "NORMAL", "CRITICAL"] as const;
const SUBJECTS = [
  "L’imprimante du bureau ne répond plus",
  "Accès au dossier partagé pour une collaboratrice",
  "La messagerie refuse les pièces jointes",
  "Remplacer l’écran de la salle de réunion",
  "Le poste redémarre tout seul",
  "Sauvegarde de la nuit en erreur",
  "Créer un compte pour un stagiaire",
];

export async function fill(count: number): Promise<void> {
  const token = renewed();
  const { clients } = await ask(ClientsDocument, { first: 50 }, await token());
  const ids = clients.nodes.map(({ id }) => id);
  let next = 0;
  const work = async () => {
    for (let place = next++; place < count; place = next++) {
      const input = {
        client: ids[place % ids.length] ?? null,
        subject: `${SUBJECTS[place % SUBJECTS.length]} (${place + 1})`,
        type: TYPES[place % TYPES.length] ?? "REQUEST",
        priority: PRIORITIES[(place * 7) % PRIORITIES.length] ?? "NORMAL",
        description: "Bonjour,\n\nDepuis hier soir, le problème se répète. Merci de nous dire quand vous pouvez passer.",
      };
      await ask(TicketOpenDocument, { input }, await token());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const GOOD_FOR = 4 * 60_000;

/** An access token does not live as long as all of them take. */
function renewed(): () => Promise<string> {
  let kept: { token: Promise<string>; until: number } | null = null;
  return () => {
    if (!kept || kept.until < Date.now()) kept = { token: tokenOf("admin"), until: Date.now() + GOOD_FOR };
    return kept.token;
  };
}
