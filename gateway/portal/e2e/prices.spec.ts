import { expect, test } from "./stage.ts";

test("the administrator says what an hour costs outside contracts and to the agency, and when months are closed", async ({ stage }) => {
  const page = await stage.open("admin");
  await page.goto("/reglages/tarifs");
  await page.getByRole("button", { name: "Nouveaux tarifs" }).click();
  const prices = page.getByRole("dialog", { name: "Nouveaux tarifs hors contrat" });
  await prices.getByRole("button", { name: "Enregistrer ces tarifs" }).click();
  await expect(prices.getByText("Saisissez un prix : 85 ou 85,50.").first()).toBeVisible();
  await prices.getByLabel("Prix de l’heure").fill("95,50");
  await prices.getByLabel("Arrondi par tranches de").fill("15 min");
  await prices.getByRole("button", { name: "Ajouter un prix particulier" }).click();
  const line = prices.getByRole("group", { name: "Prix particulier 1" });
  await line.getByLabel("Classe de temps").selectOption({ label: "Hors horaires" });
  await line.getByLabel("Prix (EUR)").fill("140");
  await prices.getByRole("button", { name: "Enregistrer ces tarifs" }).click();
  await expect(prices).toHaveCount(0);
  const list = page.getByRole("region", { name: "Tarifs hors contrat" });
  await expect(list.getByText(/95,50\s€ l’heure/)).toBeVisible();
  await expect(list.getByText(/140,00\s€ l’heure/)).toBeVisible();
  await expect(list.getByText("en vigueur")).toBeVisible();

  await page.getByRole("button", { name: "Fixer le coût de Inès Moreau" }).click();
  const cost = page.getByRole("dialog", { name: "Fixer le coût de Inès Moreau" });
  await cost.getByLabel("Coût de l’heure").fill("42");
  await cost.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Inès Moreau" })).toContainText(/42,00\s€/);

  const locking = page.getByRole("form", { name: "Clôture des mois" });
  await locking.getByLabel("Clore le temps des mois passés").check();
  await locking.getByLabel("Jours après la fin du mois").fill("366x");
  await expect(locking.getByText(/Saisissez un nombre de jours/)).toBeVisible();
  await locking.getByLabel("Jours après la fin du mois").fill("300");
  await locking.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("La clôture des mois est réglée.")).toBeVisible();
  await page.reload();
  await expect(locking.getByLabel("Jours après la fin du mois")).toHaveValue("300");
});
