import { ask, tokenOf } from "./ask.ts";
import { ClientAddContactDocument, ContractChangeTermsDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { aClient } from "./stories.ts";

test("hours are credited and corrected; before that moment the old balance is shown with what differs, and nothing can be edited", async ({ stage }) => {
  const page = await stage.open("accounting");
  await page.goto("/banques");
  await page.getByRole("link", { name: "Étude notariale Delorme" }).click();
  const balance = page.getByRole("region", { name: "Solde" });
  await expect(balance).toContainText("8 h 30");
  const before = new Date().toISOString();
  await page.waitForTimeout(50);

  await page.getByRole("button", { name: "Créditer" }).click();
  await page.getByLabel("Durée").fill("2h");
  await page.getByLabel("Libellé de la facture").fill("Pack 2 h");
  await page.getByRole("dialog").getByRole("button", { name: "Créditer" }).click();
  await expect(balance).toContainText("10 h 30");

  await page.getByRole("button", { name: "Corriger" }).click();
  await page.getByLabel("Durée").fill("0h30");
  await page.getByLabel("Raison").fill("Erreur de saisie");
  await page.getByRole("dialog").getByRole("button", { name: "Corriger" }).click();
  await expect(balance).toContainText("10 h");
  await expect(page.getByRole("list", { name: "Relevé" })).toContainText("Erreur de saisie");

  await page.goto(`${new URL(page.url()).pathname}?at=${encodeURIComponent(before)}`);
  await expect(page.getByText(/Vous voyez l’état du/)).toBeVisible();
  await expect(balance).toContainText("8 h 30");
  await expect(page.getByText("Erreur de saisie")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Créditer" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Corriger" })).toHaveCount(0);

  await page.getByRole("button", { name: "Ce qui est différent aujourd’hui" }).click();
  const differences = page.getByRole("table", { name: "Ce qui est différent aujourd’hui" });
  const left = differences.getByRole("row", { name: /^Solde/ });
  await expect(left.getByRole("cell").first()).toContainText("8 h 30");
  await expect(left.getByRole("cell").last()).toContainText("10 h");
  await expect(differences.getByRole("row", { name: /^Pack 2 h/ }).getByRole("cell").first()).toHaveText("rien");
  await expect(differences.getByRole("row", { name: /^Contrat/ })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.goto(`${new URL(page.url()).pathname}?at=${encodeURIComponent(new Date().toISOString())}`);
  await page.getByRole("button", { name: "Ce qui est différent aujourd’hui" }).click();
  await expect(page.getByRole("dialog").getByText("Rien n’est différent aujourd’hui.")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Revenir au présent" }).click();
  await expect(balance).toContainText("10 h");
});

test("what is different of a contract and of a client stands side by side, in the words of their pages", async ({ stage }) => {
  const manager = await tokenOf("manager");
  const { client, contract } = await aClient("Papeterie Orsel", "TIME_AND_MATERIAL");
  const before = new Date().toISOString();
  const rates = { default: { amount: "105", currency: "EUR" } };
  const from = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await ask(ContractChangeTermsDocument, { input: { contract, from, terms: { kind: "TIME_AND_MATERIAL", rates } } }, manager);
  await ask(ClientAddContactDocument, { input: { client, details: { name: "Jeanne Roux", mail: "jeanne@orsel.example" } } }, manager);

  const page = await stage.open("manager");
  const row = (name: RegExp) => page.getByRole("table", { name: "Ce qui est différent aujourd’hui" }).getByRole("row", { name });
  await page.goto(`/contrats/${contract}?at=${encodeURIComponent(before)}`);
  await page.getByRole("button", { name: "Ce qui est différent aujourd’hui" }).click();
  await expect(row(/^Taux horaire/)).toContainText(/90,00\s€ l’heure\s*105,00\s€ l’heure/);
  await expect(row(/^Conditions à partir du/)).toBeVisible();
  await expect(row(/^(Nom|Client|Préavis|Décompte)/)).toHaveCount(0);

  await page.goto(`/clients/${client}?at=${encodeURIComponent(before)}`);
  await page.getByRole("button", { name: "Ce qui est différent aujourd’hui" }).click();
  await expect(row(/^Jeanne Roux/)).toContainText("jeanne@orsel.example");
  await expect(row(/^Jeanne Roux/).getByRole("cell").first()).toHaveText("rien");
  await expect(row(/^(Nom|Paiement|Contrat)/)).toHaveCount(0);
});

test("a deadline explains itself", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/tickets?vue=all&q=rubrique");
  await page.getByRole("link", { name: /rubrique/ }).click();
  await page.getByRole("button", { name: /Pourquoi cette échéance : Résolution/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Temps ouvré");
  await expect(page.getByRole("dialog")).toContainText("Fermé");
});
