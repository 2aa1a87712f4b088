import { expect, test } from "./stage.ts";

test("hours are credited and corrected; before that moment the old balance is shown, and nothing can be edited", async ({ stage }) => {
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

  await page.getByRole("button", { name: "Revenir au présent" }).click();
  await expect(balance).toContainText("10 h");
});

test("a client sees hours drop at the moment that time is validated", async ({ stage }) => {
  const client = await stage.open("client");
  await client.goto("/heures");
  const left = client.getByRole("region", { name: "Heures restantes" });
  await expect(left).toContainText("1 h 15");

  const technician = await stage.open("technician");
  await technician.goto("/temps");
  await technician.getByRole("button", { name: "Saisir du temps" }).click();
  await technician.getByRole("combobox", { name: "Client" }).fill("boulangerie");
  await technician.getByRole("option", { name: /Boulangerie/ }).click();
  await technician.getByLabel("Contrat").selectOption({ label: "Banque d'heures assistance" });
  await technician.getByLabel("Durée").fill("0h30");
  await technician.getByLabel("Ce qui a été fait").fill("Terminal de paiement remis en ligne");
  await technician.getByRole("button", { name: "Enregistrer" }).click();
  await expect(technician.getByText("Terminal de paiement remis en ligne")).toBeVisible();
  await expect(technician.getByRole("button", { name: "Valider", exact: true })).toHaveCount(0);

  const manager = await stage.open("manager");
  await manager.goto("/temps");
  const row = manager.getByRole("row", { name: /Terminal de paiement remis en ligne/ });
  await row.getByRole("button", { name: "Valider" }).click();
  await expect(manager.getByText("Le temps est validé.")).toBeVisible();

  await expect(left).toContainText("45 min");
});

test("a deadline explains itself", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/tickets?vue=all&q=rubrique");
  await page.getByRole("link", { name: /rubrique/ }).click();
  await page.getByRole("button", { name: /Pourquoi cette échéance : Résolution/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Temps ouvré");
  await expect(page.getByRole("dialog")).toContainText("Fermé");
});
