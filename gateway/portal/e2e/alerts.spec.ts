// A rule is tried before it is switched on; a maintenance is planned and called off; measures and the inventory are
// looked at over any time.

import { agentProgram } from "./agent.ts";
import { expect, test } from "./stage.ts";

test("RM4 a rule says in words what it looks for, is tried on the last 90 days, and only then switched on and off", async ({ stage }) => {
  const page = await stage.open("admin");
  await page.goto("/machines/regles/nouvelle");

  await test.step("what is missing is said beside its field", async () => {
    await page.getByText("Un service est arrêté").click();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByText("Saisissez le nom du service : nginx.service.").first()).toBeVisible();
  });

  await test.step("its sentence follows what is typed", async () => {
    await page.getByText("Une mesure dépasse un seuil").click();
    await page.getByLabel("Mesure", { exact: true }).selectOption("FILESYSTEM");
    await page.getByLabel("Seuil d’alerte (%)").fill("0,5");
    await page.getByLabel("Fin sous (%)").fill("0,2");
    await page.getByLabel("Fois où c’est dépassé").fill("1");
    await page.getByLabel("Sur les dernières mesures").fill("1");
    await expect(page.getByText(/Espace pris sur \/\s: 0,5\s%\sou plus, dès la première mesure/)).toBeVisible();
    await expect(page.getByLabel("Nom de la règle")).toHaveValue("Disque presque plein");
  });

  await test.step("it is tried on what is stored, and nothing comes of it", async () => {
    await page.getByRole("button", { name: "Essayer sur 90 jours" }).click();
    await expect(page.getByText(/Depuis le/)).toBeVisible();
    await page.getByLabel("Fin sous (%)").fill("0,1");
    await expect(page.getByText("La règle a changé depuis cet essai.")).toBeVisible();
    await page.getByLabel("Nom de la règle").fill("Espace pris, pour voir");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Espace pris, pour voir");
    await expect(page.getByText("Inactive").first()).toBeVisible();
  });

  await test.step("switching on shows what it would have found", async () => {
    await page.getByRole("button", { name: "Activer…" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/Depuis le/)).toBeVisible();
    await dialog.getByRole("button", { name: "Activer la règle" }).click();
    await expect(page.getByText("Active", { exact: true })).toBeVisible();
  });

  await test.step("it is changed, found in the list, and switched off", async () => {
    await page.getByRole("link", { name: "Modifier" }).click();
    await page.getByLabel("Consignes").fill("Vider le dossier des sauvegardes.");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByText("Vider le dossier des sauvegardes.")).toBeVisible();
    await page.getByRole("button", { name: "Désactiver" }).click();
    await expect(page.getByText("La règle est inactive.")).toBeVisible();
    await page.goto("/machines/regles?etat=inactives");
    await expect(page.getByRole("table", { name: "Règles d’alerte" }).getByRole("link", { name: "Espace pris, pour voir" })).toBeVisible();
  });
});

test("RM1 RM2 measures are shown over any span, and the inventory as of any moment, with what changed", async ({ stage }) => {
  test.skip(agentProgram() === null, "there is no agent: build the whole workspace");
  test.setTimeout(180_000);
  const page = await stage.open("admin");
  await page.goto("/machines?q=caisse");
  await page.getByRole("link", { name: "Caisse principale" }).click();

  await test.step("sums of a week, once they are made", async () => {
    await page.getByRole("button", { name: "7 j" }).click();
    await expect(page).toHaveURL(/depuis=semaine/);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/Un point vaut/)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 120_000 });
    await expect(page.getByText(/Espace pris sur/).first()).toBeVisible();
    await page.getByRole("button", { name: "Tableau" }).click();
    await expect(page.locator("table[aria-label=Mesures] tbody tr").first()).toContainText("%");
  });

  await test.step("a span of one’s own has its ends in their order", async () => {
    await page.getByRole("button", { name: "Autre…" }).click();
    await expect(page).toHaveURL(/du=.*au=/);
    await page.getByLabel("Du", { exact: true }).fill("2030-01-01T00:00");
    await expect(page.getByText("Le début doit venir avant la fin.")).toBeVisible();
  });

  await test.step("before the agent came there was no inventory, and all of it has come since", async () => {
    await page.getByLabel("Tel qu’au (vide : maintenant)").fill("2026-01-01T00:00");
    await expect(page.getByText("Pas d’inventaire à ce moment")).toBeVisible();
    await page.getByRole("button", { name: "Revenir à maintenant" }).click();
    // It comes by itself once the agent has looked through the whole machine.
    await expect(page.getByText("Noyau", { exact: true })).toBeVisible({ timeout: 60_000 });
    await page.getByRole("button", { name: "Changements" }).click();
    await expect(page.getByText(/\d+ différences?/)).toBeVisible();
    await expect(page.getByText("Ajouté").first()).toBeVisible();
  });
});

test("RM4 a maintenance is planned from a machine and called off by its name", async ({ stage }) => {
  const page = await stage.open("admin");
  await page.goto("/machines?q=accueil");
  await page.getByRole("link", { name: "Poste d’accueil" }).click();
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Planifier une maintenance…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: "Machine" })).toHaveValue("Poste d’accueil");
  await dialog.getByLabel("À quoi elle sert").fill("Remplacement du disque");
  await dialog.getByLabel("Fin", { exact: true }).fill("2026-01-01T00:00");
  await dialog.getByRole("button", { name: "Planifier", exact: true }).click();
  await expect(dialog.getByText("La fin doit venir après le début.").first()).toBeVisible();
  await dialog.getByLabel("Combien de fois").selectOption("weekly");
  await dialog.getByLabel("Durée").fill("1 h 30");
  await dialog.getByRole("button", { name: "Planifier", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "Remplacement du disque" });
  await expect(row).toContainText("Dimanche à 22:00");
  await expect(row).toContainText("Chaque semaine");
  await row.getByRole("button", { name: "Annuler Remplacement du disque…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Annuler la maintenance" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Annulées" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Remplacement du disque" })).toContainText("Annulée");
});

test("RM4 rules and alerts are nothing for accounting, who sees no tickets", async ({ stage }) => {
  const page = await stage.open("accounting");
  for (const route of ["/machines/alertes", "/machines/regles", "/machines/maintenances"]) {
    await page.goto(route);
    await expect(page.getByText(/Votre rôle ne permet pas cette action/).first()).toBeVisible();
  }
});
