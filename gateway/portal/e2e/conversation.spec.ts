import { ask, tokenOf } from "./ask.ts";
import { TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

const NOTE = "Prévoir un remplacement sous garantie.";
const ANSWER = "Bonjour Paul, éteignez le boîtier dix secondes, puis rallumez-le.";

test("a client asks with a file; a technician sees it live, notes and answers; the client sees the answer alone", async ({ stage }) => {
  const client = await stage.open("client");
  const technician = await stage.open("technician");
  await technician.goto("/tickets");
  await expect(technician.getByRole("table", { name: "Tickets" })).toBeVisible();

  await client.getByRole("link", { name: "Nouvelle demande" }).click();
  await client.getByLabel("De quoi s’agit-il ?").fill("Le terminal de paiement est hors ligne");
  await client.getByLabel("Plus de détails").fill("Depuis l’ouverture.");
  await client.getByRole("radio", { name: /Gênant/ }).check();
  await client.locator("input[type=file]").setInputFiles({
    name: "écran du terminal.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("hors ligne\n".repeat(40_000)),
  });
  await expect(client.getByText("écran du terminal.txt")).toBeVisible();
  await client.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(client.getByRole("heading", { level: 1 })).toHaveText("Le terminal de paiement est hors ligne");
  await expect(client.getByRole("link", { name: /écran du terminal\.txt/ })).toBeVisible();

  // Nobody reloads: the list hears of it.
  const row = technician.getByRole("link", { name: "Le terminal de paiement est hors ligne" });
  await expect(row).toBeVisible();
  await row.click();
  await expect(technician.getByRole("link", { name: /écran du terminal\.txt/ })).toBeVisible();

  await technician.getByRole("button", { name: "Note interne", exact: true }).click();
  await technician.getByLabel(/ne verra jamais/).fill(NOTE);
  await technician.getByRole("button", { name: "Ajouter la note interne" }).click();
  await expect(technician.getByRole("article", { name: /Note interne/ })).toContainText(NOTE);

  await technician.getByRole("button", { name: "Répondre", exact: true }).click();
  await technician.getByLabel(/Réponse à Boulangerie/).fill(ANSWER);
  await technician.getByRole("button", { name: "Envoyer et…" }).click();
  await technician.getByRole("menuitem", { name: "Envoyer et attendre sa réponse" }).click();

  await expect(client.getByText(ANSWER)).toBeVisible();
  await expect(client.getByText("À vous de répondre")).toBeVisible();
  await expect(client.getByText(NOTE)).toHaveCount(0);
  await client.reload();
  await expect(client.getByText(ANSWER)).toBeVisible();
  await expect(client.getByText(NOTE)).toHaveCount(0);

  await client.getByLabel("Votre réponse").fill("C’est réparé, merci !");
  await client.keyboard.press("Control+Enter");
  await expect(technician.getByText("C’est réparé, merci !")).toBeVisible();
  await expect(technician.getByLabel("Statut")).toHaveValue("OPEN");
});

test("a file opens from the thread", async ({ stage }) => {
  const client = await stage.open("client");
  await client.goto("/demandes/nouvelle");
  await client.getByLabel("De quoi s’agit-il ?").fill("Un plan à regarder");
  await client.locator("input[type=file]").setInputFiles({
    name: "plan.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("le plan de la boulangerie"),
  });
  await client.getByRole("button", { name: "Envoyer la demande" }).click();
  const opened = client.waitForEvent("popup");
  await client.getByRole("link", { name: /plan\.txt/ }).click();
  const popup = await opened;
  await popup.waitForURL(/\/files\//);
  await expect(popup.locator("body")).toContainText("le plan de la boulangerie");
});

test("what was typed outlives a cut connection and a reload", async ({ stage }) => {
  // A request of its own: other journeys of this client run at the same time, and an answer changes where theirs stand.
  const { ticketOpen } = await ask(TicketOpenDocument, { input: { subject: "Ce qui se perd", description: "" } }, await tokenOf("client"));
  const client = await stage.open("client");
  await client.goto(`/demandes/${ticketOpen.made ?? ""}`);
  const reply = client.getByLabel("Votre réponse");
  await reply.fill("Une phrase que je ne veux pas perdre");
  await client.context().setOffline(true);
  await expect(client.getByText(/La connexion est coupée/)).toBeVisible();
  await client.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(client.getByText(/Le serveur ne répond pas/).first()).toBeVisible();
  await expect(reply).toHaveValue("Une phrase que je ne veux pas perdre");
  await client.context().setOffline(false);
  await expect(client.getByText(/La connexion est coupée/)).toHaveCount(0);
  await client.reload();
  await expect(client.getByLabel("Votre réponse")).toHaveValue("Une phrase que je ne veux pas perdre");
  await client.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(client.getByRole("article").filter({ hasText: "Une phrase que je ne veux pas perdre" })).toHaveCount(1);
});
