import { expect, test } from "./stage.ts";
import { aClient } from "./stories.ts";

test("a manager writes a calendar and a policy, and sees at once which deadlines it gives", async ({ stage }) => {
  const page = await stage.open("manager");
  await page.goto("/reglages/engagements");
  await page.getByRole("button", { name: "Nouveau calendrier" }).click();
  const calendar = page.getByRole("dialog", { name: "Nouveau calendrier" });
  await calendar.getByLabel("Nom").fill("Astreinte du samedi");
  await calendar.getByLabel("Samedi").fill("9h-12h");
  await calendar.getByLabel("Jours fermés").fill("32/12/2026");
  await calendar.getByRole("button", { name: "Enregistrer" }).click();
  await expect(calendar.getByText(/Écrivez des dates ainsi/).first()).toBeVisible();
  await calendar.getByLabel("Jours fermés").fill("24/12/2026, 31/12/2026");
  await calendar.getByRole("button", { name: "Enregistrer" }).click();
  await expect(calendar).toHaveCount(0);
  const card = page.getByRole("region", { name: "Astreinte du samedi" });
  await expect(card).toContainText("09:00 – 12:00");
  await expect(card).toContainText("24/12/2026, 31/12/2026");
  await card.getByRole("button", { name: /Voir les jours fériés/ }).click();
  await expect(card.getByText("Fête nationale")).toBeVisible();

  await page.getByRole("button", { name: "Nouvel engagement" }).click();
  const policy = page.getByRole("dialog", { name: "Nouvel engagement" });
  await policy.getByLabel("Nom").fill("Clients prioritaires");
  await policy.getByLabel("Calendrier").selectOption({ label: "Astreinte du samedi" });
  const row = policy.getByRole("group", { name: "Ligne 2" });
  await row.getByLabel("Première réponse").fill("bientôt");
  await policy.getByRole("button", { name: "Enregistrer" }).click();
  await expect(row.getByText("Écrivez 30 min, 4 h ou 2 j.")).toBeVisible();
  await row.getByLabel("Première réponse").fill("1 h");
  await policy.getByLabel("Ouvert le").fill("2026-07-13T17:30");
  // Half an hour of the 13th is left; the 14th is a holiday: the rest is of the 15th.
  await expect(policy.getByText("Fête nationale").first()).toBeVisible();
  await expect(policy.getByRole("status").filter({ hasText: "15 juil" })).toBeVisible();
  await policy.getByRole("button", { name: "Enregistrer" }).click();
  await expect(policy).toHaveCount(0);
  const shown = page.getByRole("region", { name: "Clients prioritaires" });
  await expect(shown).toContainText("3 jours ouvrés");
  await shown.getByRole("button", { name: "Ne plus proposer Clients prioritaires" }).click();
  await expect(shown).toHaveCount(0);
});

test("a contract is signed with all its terms, given others from a day on, and ended with a reason", async ({ stage }) => {
  await aClient("Imprimerie Vasseur", "TIME_AND_MATERIAL");
  const page = await stage.open("manager");
  await page.goto("/contrats");
  await page.getByRole("button", { name: "Nouveau contrat" }).click();
  const form = page.getByRole("dialog", { name: "Nouveau contrat" });
  await form.getByRole("combobox", { name: "Client" }).fill("vasseur");
  await form.getByRole("option", { name: /Vasseur/ }).click();
  await form.getByLabel("Nom du contrat").fill("Infogérance des postes");
  await form.getByLabel("Formule").selectOption({ label: "Abonnement" });
  await form.getByLabel("Compté", { exact: true }).selectOption({ label: "par poste" });
  await form.getByLabel("Nombre").fill("12");
  await form.getByLabel("Heures incluses par mois").fill("4h");
  await form.getByLabel("Prix de l’heure").fill("92");
  await form.getByRole("button", { name: "Enregistrer le contrat" }).click();
  await expect(form.getByText("Saisissez un prix : 85 ou 85,50.")).toBeVisible();
  await form.getByLabel("Prix par mois").fill("25,50");
  await form.getByRole("button", { name: "Enregistrer le contrat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Infogérance des postes");
  const terms = page.getByRole("region", { name: "Conditions", exact: true });
  await expect(terms).toContainText("25,50");
  await expect(terms).toContainText("12 postes");
  await expect(terms).toContainText("4 h");

  await page.getByRole("button", { name: "Changer les conditions" }).click();
  const change = page.getByRole("dialog", { name: "Nouvelles conditions" });
  await change.getByLabel("Nombre").fill("15");
  await change.getByLabel("Arrondi par tranches de").fill("15 min");
  await change.getByRole("button", { name: "Enregistrer ces conditions" }).click();
  await expect(change).toHaveCount(0);
  await expect(terms.first()).toContainText("15 postes");

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Engagement et préavis…" }).click();
  const agree = page.getByRole("dialog", { name: "Engagement et préavis" });
  await agree.getByLabel("Préavis, en jours").fill("60");
  await agree.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("60 jours", { exact: true })).toBeVisible();

  // Hours came with it: it can no longer be as if it had never been. The reason that was typed stays.
  const more = page.getByRole("button", { name: "Autres actions" });
  await more.click();
  await page.getByRole("menuitem", { name: "Annuler le contrat…" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Annuler le contrat" }).click();
  await expect(dialog.getByText("Donnez la raison : elle reste dans l’historique.").first()).toBeVisible();
  await dialog.getByLabel("Raison").fill("Signé par erreur");
  await dialog.getByRole("button", { name: "Annuler le contrat" }).click();
  await expect(dialog.getByRole("alert")).toContainText("mettez-y fin");
  await expect(dialog.getByLabel("Raison")).toHaveValue("Signé par erreur");
  await dialog.getByRole("button", { name: "Annuler", exact: true }).click();
  await more.click();
  await page.getByRole("menuitem", { name: "Mettre fin" }).click();
  await dialog.getByLabel("Dernier jour").fill("2027-12-31");
  await dialog.getByLabel("Raison").fill("Le client part");
  await dialog.getByRole("button", { name: "Mettre fin au contrat" }).click();
  await expect(page.getByText("Terminé", { exact: true })).toBeVisible();
});

test("a contract under which nothing was used is cancelled", async ({ stage }) => {
  await aClient("Serrurerie Colin", "TIME_AND_MATERIAL");
  const page = await stage.open("manager");
  await page.goto("/clients?q=Colin");
  await page.getByRole("link", { name: "Serrurerie Colin" }).click();
  await page.getByRole("button", { name: "Nouveau contrat" }).click();
  const form = page.getByRole("dialog", { name: "Nouveau contrat" });
  await expect(form.getByRole("combobox", { name: "Client" })).toHaveCount(0);
  await form.getByLabel("Nom du contrat").fill("Régie de passage");
  await form.getByLabel("Formule").selectOption({ label: "Au temps passé" });
  await form.getByLabel("Prix de l’heure").fill("80");
  await form.getByRole("button", { name: "Enregistrer le contrat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Régie de passage");
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Annuler le contrat…" }).click();
  await page.getByRole("alertdialog").getByLabel("Raison").fill("Signé par erreur");
  await page.getByRole("alertdialog").getByRole("button", { name: "Annuler le contrat" }).click();
  await expect(page.getByText("Annulé", { exact: true })).toBeVisible();
});

test("a client’s file, addresses and family are changed, and its list is narrowed to the family", async ({ stage }) => {
  const page = await stage.open("manager");
  await page.goto("/clients");
  await page.getByRole("button", { name: "Nouveau client" }).click();
  await page.getByRole("dialog").getByLabel("Raison sociale").fill("Delorme Succursale");
  await page.getByRole("dialog").getByRole("button", { name: "Créer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Delorme Succursale");

  await page.getByRole("button", { name: "Modifier la fiche" }).click();
  const file = page.getByRole("dialog", { name: "Modifier la fiche" });
  await file.getByLabel("SIREN").fill("123");
  await file.getByLabel("Secteur").fill("Notariat");
  await file.getByRole("button", { name: "Enregistrer" }).click();
  await expect(file.getByRole("alert")).toBeVisible();
  await file.getByLabel("SIREN").fill("");
  await file.getByRole("button", { name: "Enregistrer" }).click();
  await expect(file).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Fiche" })).toContainText("Notariat");

  await page.getByRole("button", { name: "Modifier les adresses" }).click();
  const addresses = page.getByRole("dialog", { name: "Modifier les adresses" });
  await addresses.getByRole("button", { name: "Ajouter une adresse" }).click();
  await addresses.getByLabel("Numéro, rue, bâtiment").fill("4 place du Marché");
  await addresses.getByLabel("Code postal").fill("35000");
  await addresses.getByLabel("Ville").fill("Rennes");
  await addresses.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("region", { name: "Adresses" })).toContainText("35000 Rennes");

  await page.getByRole("button", { name: "Modifier la famille" }).click();
  const family = page.getByRole("dialog", { name: "Modifier la famille" });
  await family.getByRole("combobox", { name: "Maison mère" }).fill("notariale");
  await family.getByRole("option", { name: /notariale/ }).click();
  await family.getByRole("button", { name: "Enregistrer" }).click();
  await expect(family).toHaveCount(0);
  await page.getByRole("region", { name: "Famille" }).getByRole("link", { name: /notariale/ }).click();
  await page.getByRole("region", { name: "Famille" }).getByRole("link", { name: "Voir la liste" }).click();
  await expect(page.getByRole("list", { name: "Filtres" })).toContainText("Filiales de Étude notariale");
  await expect(page.getByRole("link", { name: "Delorme Succursale" })).toBeVisible();
  await expect(page.getByText("1 client", { exact: true })).toBeVisible();
});

test("whoever may only see is offered nothing to change", async ({ stage }) => {
  const page = await stage.open("technician");
  await page.goto("/contrats");
  await expect(page.getByRole("table", { name: "Contrats" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Nouveau contrat" })).toHaveCount(0);
  await page.getByRole("table", { name: "Contrats" }).getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Conditions" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Changer les conditions" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Autres actions" })).toHaveCount(0);
});

test("ID3 beside the accounts stands what each role may do; a telephone keeps the modules in sight", async ({ stage }) => {
  const page = await stage.open("admin");
  await page.goto("/reglages/comptes");
  await page.getByRole("navigation", { name: "Réglages" }).getByRole("link", { name: "Droits" }).click();
  const table = page.getByRole("table", { name: "Droits de chaque rôle" });
  await expect(table.getByRole("columnheader")).toHaveCount(13);
  const tickets = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Tickets" }) });
  await expect(tickets.getByRole("cell", { name: "Modifier leur entreprise" })).toHaveCount(1);
  await expect(tickets.getByRole("cell", { name: "Valider toute l’agence" }).first()).toBeVisible();
  await expect(page.getByText(/La suite est à droite/)).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("region", { name: "Droits de chaque rôle" }).evaluate((one) => one.scrollTo(one.scrollWidth, 0));
  await expect(tickets.getByRole("rowheader")).toBeInViewport({ ratio: 1 });
});
