import { ask, tokenOf } from "./ask.ts";
import { ClientRegisterDocument, HourBankCreditHoursDocument, TimeEntriesDocument, TimeEntryLogDocument, TimeEntryValidateDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { bankOf, withTenHours } from "./stories.ts";

const TODAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());

async function withDebit(client: string): Promise<string> {
  const bank = await withTenHours(client);
  const { client: company, contract } = await bankOf(client);
  const input = { client: company?.id ?? "", contract: contract?.id ?? "", dateOfWork: TODAY, worked: 90, class: "BILLABLE", note: "Poste réinstallé" } as const;
  await ask(TimeEntryLogDocument, { input }, await tokenOf("technician"));
  const manager = await tokenOf("manager");
  const { timeEntries } = await ask(TimeEntriesDocument, { first: 1, filter: { client: input.client } }, manager);
  await ask(TimeEntryValidateDocument, { input: { entry: timeEntries.nodes[0]?.id ?? "" } }, manager);
  return bank;
}

test("AU2 a debit says what led to it, and the validation what followed; each leads to the bank as it was", async ({ stage }) => {
  const bank = await withDebit("Menuiserie Leroux");
  const page = await stage.open("admin");
  await page.goto(`/historique?quoi=HOUR_BANK&sur=${bank}`);
  const debit = page.getByRole("listitem").filter({ hasText: "Débit de" });
  await debit.getByRole("link", { name: "Causes et suites" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Un événement");
  await expect(page.getByText(/^Débit de .*1 heure 30 minutes/).first()).toBeVisible();
  const around = page.getByRole("region", { name: /D’où il vient|Ce qui a suivi/ });
  await around.getByRole("listitem").filter({ hasText: "Temps validé" }).getByRole("link", { name: "Causes et suites" }).first().click();
  await expect(page.getByText(/^Temps validé/).first()).toBeVisible();
  await expect(around.getByRole("listitem").filter({ hasText: "Débit de" }).first()).toBeVisible();
  await around.getByRole("listitem").filter({ hasText: "Débit de" }).first().getByRole("link", { name: "Voir juste avant" }).click();
  await expect(page.getByText(/Vous voyez l’état du/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Solde" })).toContainText(/10\sh(?!\s\d)/);
});

test("AU2 of a long history the newest stands first for whoever wants it so", async ({ stage }) => {
  const bank = await withTenHours("Verrerie Caron");
  // More than one page of them.
  for (let pack = 1; pack <= 52; pack++) {
    await ask(HourBankCreditHoursDocument, { input: { bank, minutes: 10, credit: { pack: { label: `Pack ${pack}` } } } }, await tokenOf("manager"));
  }
  const page = await stage.open("admin");
  await page.goto(`/historique?quoi=HOUR_BANK&sur=${bank}`);
  const first = page.getByRole("region", { name: "Tout ce qui s’est passé" }).getByRole("listitem").first();
  await expect(first).toContainText("Banque d'heures ouverte");
  await page.getByRole("button", { name: "Les plus récents d’abord" }).click();
  await expect(first).toContainText(/Crédit de .*18\sh\s40/);
  // The first page of them alone was read, from the other end.
  await expect(page.getByRole("button", { name: "Afficher la suite" })).toBeVisible();
  await page.getByRole("button", { name: "Les plus anciens d’abord" }).click();
  await expect(first).toContainText("Banque d'heures ouverte");
});

test("AU1 the audit names acts in words, and says why one was refused", async ({ stage }) => {
  await expect(ask(ClientRegisterDocument, { input: { name: "Personne" } }, await tokenOf("client"))).rejects.toThrow();
  const page = await stage.open("admin");
  const acts = page.getByRole("list", { name: "Audit" }).getByRole("listitem");
  await page.goto("/audit?q=client.register_client&issue=REFUSED");
  await expect(acts.filter({ hasText: "Enregistrer un client" }).first()).toContainText(/Votre rôle ne permet pas/);
  await page.goto("/audit?q=identity.sign_in&issue=DONE");
  await expect(acts.first()).toContainText("Se connecter");
  await expect(page.getByText("Fait.", { exact: true })).toHaveCount(0);
});

test("HB3 AU3 finance reconciles a bank over a period, and sees why each movement was", async ({ stage }) => {
  const bank = await withDebit("Ferronnerie Aubry");
  const page = await stage.open("accounting");
  await page.goto(`/banques/${bank}`);
  await page.getByRole("link", { name: "Rapprocher" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rapprochement");
  await expect(page.getByText(/Tout concorde/)).toBeVisible();
  const movements = page.getByRole("table", { name: "Mouvements" });
  await expect(movements.getByRole("row").filter({ hasText: "Poste réinstallé" })).toContainText(/8\sh\s30/);
  await page.getByLabel("Au", { exact: true }).fill("2026-01-02");
  await expect(page.getByText("Rien n’a bougé").first()).toBeVisible();
});

test("DA3 the board shows the days worked, as bars that lead to their entries, and as a table", async ({ stage }) => {
  await withDebit("Optique du Port");
  const page = await stage.open("manager");
  await page.goto("/pilotage");
  const worked = page.getByRole("region", { name: "Temps travaillé par jour" });
  await worked.getByRole("button", { name: "Tableau" }).click();
  await expect(worked.getByRole("row").filter({ hasText: TODAY.split("-").toReversed().join("/") })).toContainText(/\d\sh/);
  await worked.getByRole("button", { name: "Graphique" }).click();
  await worked.getByRole("listitem").getByRole("link").filter({ hasText: /[1-9]\d* heures?/ }).last().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Temps" })).toContainText("Poste réinstallé");
});
