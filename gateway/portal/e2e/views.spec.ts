import type { Page } from "@playwright/test";
import { ask, tokenOf } from "./ask.ts";
import { AccountsDocument, TicketAssignDocument, TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

const saved = (page: Page) => page.getByRole("button", { name: "Vues enregistrées" });
const mine = (page: Page) => page.getByRole("region", { name: "Les miennes" });
const desks = (page: Page) => page.getByRole("region", { name: "De toute l’équipe" });

test("TK8 a view is kept under a name, is there on another device, and the team’s is everybody’s", async ({ stage }) => {
  test.setTimeout(180_000);
  const page = await stage.open("technician");
  const form = page.getByRole("dialog", { name: "Enregistrer cette vue…" });
  const keep = async (address: string, name: string, isForAll: boolean) => {
    await page.goto(address);
    await saved(page).click();
    await page.getByRole("button", { name: "Enregistrer cette vue…" }).click();
    await form.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(form.getByText("Saisissez le nom.").first()).toBeVisible();
    await form.getByLabel("Nom de la vue").fill(name);
    if (isForAll) await form.getByLabel("Pour toute l’équipe").check();
    await form.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  };
  await keep("/tickets?vue=all&q=caisse", "Caisses", true);
  await keep("/tickets?vue=all&priorite=%5B%22CRITICAL%22%5D", "Mes critiques", false);

  const device = await stage.open("technician");
  await device.goto("/tickets");
  await saved(device).click();
  await expect(desks(device).getByRole("link", { name: "Caisses" })).toBeVisible();
  await mine(device).getByRole("link", { name: "Mes critiques" }).click();
  await expect(device).toHaveURL(/CRITICAL/);
  await expect(device.getByRole("button", { name: "Mes critiques" })).toBeVisible();

  const other = await stage.open("manager");
  await other.goto("/tickets");
  await saved(other).click();
  await expect(other.getByRole("link", { name: "Mes critiques" })).toHaveCount(0);
  await desks(other).getByRole("link", { name: "Caisses" }).click();
  await expect(other).toHaveURL(/q=caisse/);
  await expect(other.getByRole("link", { name: /La caisse ne s’imprime plus/ })).toBeVisible();

  await test.step("the team’s is renamed by anybody of it, and retired for everybody", async () => {
    await other.getByRole("button", { name: "Caisses", exact: true }).click();
    await other.getByRole("button", { name: "Modifier la vue Caisses" }).click();
    const change = other.getByRole("dialog", { name: "Modifier la vue" });
    await expect(change.getByText("Toute l’équipe se sert de cette vue.")).toBeVisible();
    await change.getByLabel("Nom de la vue").fill("Caisses et terminaux");
    await change.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await other.getByRole("button", { name: "Caisses et terminaux", exact: true }).click();
    await other.getByRole("button", { name: "Retirer la vue Caisses et terminaux" }).click();
    await other.getByRole("alertdialog").getByRole("button", { name: "Retirer la vue" }).click();
    await expect(saved(other)).toBeVisible();
    await page.goto("/tickets");
    await saved(page).click();
    await expect(mine(page).getByRole("link", { name: "Mes critiques" })).toBeVisible();
    await expect(desks(page)).toHaveCount(0);
  });
});

test("TK8 what a browser kept before goes to the server by itself, once", async ({ stage }) => {
  const { accounts } = await ask(AccountsDocument, { first: 20, filter: { search: "Karim" } }, await tokenOf("admin"));
  const key = `regie.views.${accounts.nodes[0]?.id}`;
  const kept = JSON.stringify([{ id: crypto.randomUUID(), name: "Gardée ici", search: { vue: "all", q: "VPN" } }]);
  const page = await stage.open("senior");
  await page.evaluate(([name, value]) => localStorage.setItem(name ?? "", value ?? ""), [key, kept]);
  await page.goto("/tickets");
  await expect(page.getByText("Votre vue enregistrée vous suit désormais sur tous vos appareils.")).toBeVisible();
  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toBe("[]");
  const device = await stage.open("senior");
  await device.goto("/tickets");
  await saved(device).click();
  await mine(device).getByRole("link", { name: "Gardée ici" }).click();
  await expect(device).toHaveURL(/q=VPN/);
});

test("on a telephone every filter is under the thumb", async ({ stage }) => {
  const page = await stage.open("technician", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto("/tickets?vue=all");
  await page.getByRole("button", { name: "Filtres", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Filtres" });
  await sheet.getByLabel("Critique").check();
  await sheet.getByLabel("Incident").check();
  await sheet.getByLabel("Trier par").selectOption({ label: "Numéro" });
  await expect(sheet.getByRole("button", { name: /^Voir \d+ tickets?$/ })).toBeVisible();
  await sheet.getByRole("button", { name: /^Voir \d+ tickets?$/ }).click();
  await expect(page.getByRole("button", { name: "Filtres (2)" })).toBeVisible();
  await expect(page).toHaveURL(/priorite=.*CRITICAL.*tri=number|tri=number.*priorite=.*CRITICAL/);
});

test("a client says a request otherwise until somebody has it (TK5)", async ({ stage }) => {
  const own = await tokenOf("client");
  const { ticketOpen } = await ask(TicketOpenDocument, { input: { subject: "Le four", description: "Il est froid." } }, own);
  const ticket = ticketOpen.made ?? "";
  const client = await stage.open("client");
  await client.goto(`/demandes/${ticket}`);
  await client.getByRole("button", { name: "Modifier ma demande" }).click();
  const form = client.getByRole("dialog", { name: "Modifier la demande" });
  await form.getByLabel("Sujet").fill("Le four du fournil ne chauffe plus");
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(client.getByRole("heading", { level: 1 })).toHaveText("Le four du fournil ne chauffe plus");

  // Somebody takes it while the client writes: they are told, and what they wrote is still there.
  await client.getByRole("button", { name: "Modifier ma demande" }).click();
  await form.getByLabel("Détails").fill("Depuis ce matin, aucun des deux fours ne chauffe.");
  const admin = await tokenOf("admin");
  const { accounts } = await ask(AccountsDocument, { first: 20, filter: { search: "Karim" } }, admin);
  await ask(TicketAssignDocument, { input: { ticket, account: accounts.nodes[0]?.id ?? null } }, admin);
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(form.getByRole("alert")).toBeVisible();
  await expect(form.getByLabel("Détails")).toHaveValue("Depuis ce matin, aucun des deux fours ne chauffe.");
  await form.getByRole("button", { name: "Annuler" }).click();
  await expect(client.getByRole("button", { name: "Modifier ma demande" })).toHaveCount(0);
});

test("a note that was begun is not found in the reply, and both outlive a reload", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/tickets?vue=all&q=VPN");
  await page.getByRole("link", { name: /VPN/ }).click();
  await page.getByLabel(/Réponse à/).fill("Bonjour,");
  await page.getByRole("button", { name: "Note interne", exact: true }).click();
  await expect(page.getByLabel(/ne verra jamais/)).toHaveValue("");
  await page.getByLabel(/ne verra jamais/).fill("Voir avec Karim.");
  await page.reload();
  await expect(page.getByLabel(/Réponse à/)).toHaveValue("Bonjour,");
  await page.getByRole("button", { name: "Note interne", exact: true }).click();
  await expect(page.getByLabel(/ne verra jamais/)).toHaveValue("Voir avec Karim.");
});
