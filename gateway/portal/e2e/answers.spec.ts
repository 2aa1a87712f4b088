import { ask, tokenOf } from "./ask.ts";
import { AnswerTemplateKeepDocument, ClientsDocument, TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

async function aTicket(subject: string): Promise<string> {
  const token = await tokenOf("admin");
  const { clients } = await ask(ClientsDocument, { first: 1 }, token);
  const input = { client: clients.nodes[0]?.id ?? null, subject, type: "REQUEST", priority: "NORMAL", description: "" } as const;
  const { ticketOpen } = await ask(TicketOpenDocument, { input }, token);
  return ticketOpen.made ?? "";
}

const keep = async (name: string, text: string) =>
  ask(AnswerTemplateKeepDocument, { input: { name, text, own: false } }, await tokenOf("admin"));

test("TK2 a ready answer is kept with its gaps, changed, and retired; a gap that nobody knows is said in place", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/reglages/reponses");
  await page.getByRole("button", { name: "Nouvelle réponse type" }).click();
  const form = page.getByRole("dialog", { name: "Nouvelle réponse type" });
  await form.getByLabel("Nom").fill("Relance de devis");
  const text = form.getByLabel("Texte");
  await text.fill("Bonjour {{prénom}},");
  await form.getByLabel("Pour moi seul").check();
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(form.getByText(/prénom.* n'est pas connu/).first()).toBeVisible();
  await expect(text).toHaveAttribute("aria-invalid", "true");
  await text.fill("Bonjour ,");
  await text.press("ArrowLeft");
  await form.getByRole("button", { name: "Demandeur" }).click();
  await expect(text).toHaveValue("Bonjour {{demandeur}},");
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(form).toHaveCount(0);
  const own = page.getByRole("region", { name: "Pour moi seul" });
  await expect(own).toContainText("Bonjour {{demandeur}},");

  await own.getByRole("button", { name: "Modifier Relance de devis" }).click();
  const change = page.getByRole("dialog", { name: "Modifier la réponse type" });
  await change.getByLabel("Nom").fill("Relance d’un devis");
  for (const gap of ["Client", "Numéro", "Objet", "Moi", "Agence"]) await change.getByRole("button", { name: gap, exact: true }).click();
  await change.getByRole("button", { name: "Enregistrer" }).click();
  await expect(change).toHaveCount(0);
  await own.getByRole("button", { name: "Retirer Relance d’un devis" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Retirer la réponse type" }).click();
  await expect(own.getByRole("heading", { name: "Relance d’un devis" })).toHaveCount(0);
  await page.getByRole("button", { name: "Retirées" }).click();
  await expect(own.getByRole("heading", { name: "Relance d’un devis" })).toBeVisible();
});

test("TK2 by keys alone a slash finds a ready answer, filled for the ticket, behind what is written, and undo takes it back", async ({ stage }) => {
  await keep("Mot de passe renouvelé", "Votre demande « {{objet}} » est traitée.\n{{moi}}, {{agence}}");
  const page = await stage.open("technician");
  await page.goto(`/tickets/${await aTicket("Mot de passe perdu")}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("r");
  const reply = page.getByLabel(/^Réponse à/);
  await expect(reply).toBeFocused();
  await page.keyboard.type("Bonjour,\n/");
  const search = page.getByRole("combobox", { name: "Chercher une réponse type" });
  await expect(search).toBeFocused();
  await page.keyboard.type("mot de passe ren");
  // Enter is for what was typed, though the list is not there yet.
  await page.keyboard.press("Enter");
  await expect(reply).toBeFocused();
  const filled = /^Bonjour,\nVotre demande « Mot de passe perdu » est traitée\.\nInès .+, .+$/;
  await expect(reply).toHaveValue(filled);
  await page.keyboard.press("Control+z");
  await expect(reply).toHaveValue("Bonjour,\n");
  await page.keyboard.press("Control+Shift+z");
  await expect(reply).toHaveValue(filled);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: "Votre demande « Mot de passe perdu » est traitée." })).toBeVisible();
});

test("TK2 what a ticket does not say stays open, is said, and is typed over; who meant a slash gets it", async ({ stage }) => {
  await keep("Accusé de réception", "Bonjour {{demandeur}}, nous regardons.");
  const page = await stage.open("technician");
  await page.goto(`/tickets/${await aTicket("Une panne sans demandeur")}`);
  const reply = page.getByLabel(/^Réponse à/);
  await page.getByRole("button", { name: "Réponses types", exact: true }).click();
  await page.getByRole("combobox", { name: "Chercher une réponse type" }).fill("accusé");
  await expect(page.getByText("À compléter : Demandeur")).toBeVisible();
  await page.getByRole("option", { name: /Accusé de réception/ }).click();
  await expect(reply).toHaveValue("Bonjour {{demandeur}}, nous regardons.");
  await expect(page.getByText(/Il reste un champ entre accolades/)).toBeVisible();
  await page.keyboard.type("Paul");
  await expect(reply).toHaveValue("Bonjour Paul, nous regardons.");
  await expect(page.getByText(/Il reste un champ entre accolades/)).toHaveCount(0);

  await reply.fill("");
  await reply.press("/");
  await page.keyboard.type("etc/hosts");
  await page.keyboard.press("Escape");
  await expect(reply).toHaveValue("/etc/hosts");
  await expect(reply).toBeFocused();
});
