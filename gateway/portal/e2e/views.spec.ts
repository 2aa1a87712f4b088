import { ask, tokenOf } from "./ask.ts";
import { AccountsDocument, TicketAssignDocument, TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

test("a view is kept under a name, found again after a reload, and is an address that others open", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/tickets?vue=all&q=caisse");
  await page.getByRole("button", { name: "Mes vues" }).click();
  await page.getByRole("dialog", { name: "Mes vues" }).getByRole("button", { name: "Enregistrer cette vue…" }).click();
  const form = page.getByRole("dialog", { name: "Enregistrer cette vue…" });
  await form.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(form.getByText("Saisissez le nom.").first()).toBeVisible();
  await form.getByLabel("Nom de la vue").fill("Caisses");
  await form.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await page.goto("/tickets");
  await page.reload();
  await page.getByRole("button", { name: "Mes vues" }).click();
  await page.getByRole("link", { name: "Caisses" }).click();
  await expect(page).toHaveURL(/q=caisse/);
  await expect(page.getByRole("button", { name: "Caisses" })).toBeVisible();
  const other = await stage.open("manager");
  await other.goto(page.url());
  await expect(other.getByRole("link", { name: /La caisse ne s’imprime plus/ })).toBeVisible();
  await expect(other.getByRole("button", { name: "Mes vues" })).toBeVisible();
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
