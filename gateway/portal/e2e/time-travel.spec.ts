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

test("a deadline explains itself", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/tickets?vue=all&q=rubrique");
  await page.getByRole("link", { name: /rubrique/ }).click();
  await page.getByRole("button", { name: /Pourquoi cette échéance : Résolution/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Temps ouvré");
  await expect(page.getByRole("dialog")).toContainText("Fermé");
});
