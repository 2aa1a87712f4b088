import { expect, test } from "./stage.ts";

test("a technician opens a ticket, answers, notes, sets its priority and settles it by keyboard alone", async ({ stage }) => {
  const page = await stage.open("senior");
  const { keyboard } = page;
  await page.getByRole("heading", { level: 1 }).waitFor();

  await keyboard.press("c");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nouveau ticket");
  await page.getByRole("combobox", { name: "Client" }).focus();
  await keyboard.type("notariale");
  await expect(page.getByRole("option", { name: /notariale/ })).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("Scanner muet au premier étage");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Scanner muet au premier étage");

  // The title is there before the rest: nobody answers what they do not see yet.
  await expect(page.getByLabel(/Réponse à/)).toBeVisible();
  await keyboard.press("r");
  await expect(page.getByLabel(/Réponse à Étude notariale/)).toBeFocused();
  await keyboard.type("Nous passons cet après-midi.");
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: "Nous passons cet après-midi." })).toBeVisible();

  await keyboard.press("Escape");
  await keyboard.press("n");
  await expect(page.getByLabel(/ne verra jamais/)).toBeFocused();
  await keyboard.type("Prendre le câble long.");
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: /Note interne/ })).toContainText("Prendre le câble long.");

  await keyboard.press("Escape");
  await keyboard.press("p");
  await expect(page.getByLabel("Priorité")).toBeFocused();
  await keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).focus();
  await keyboard.press("e");
  await expect(page.getByLabel("Statut")).toHaveValue("RESOLVED");
});

test("the list is walked with J, K, X and Enter, and the palette finds without accents", async ({ stage }) => {
  const page = await stage.open("technician");
  const { keyboard } = page;
  await page.getByRole("heading", { level: 1 }).waitFor();
  await keyboard.press("g");
  await keyboard.press("t");
  const rows = page.getByRole("table", { name: "Tickets" }).locator("tbody tr[data-ticket]");
  await expect(rows.nth(2)).toBeVisible();
  await keyboard.press("j");
  await expect(rows.nth(0).getByRole("link")).toBeFocused();
  await keyboard.press("j");
  await expect(rows.nth(1).getByRole("link")).toBeFocused();
  await keyboard.press("k");
  await expect(rows.nth(0).getByRole("link")).toBeFocused();
  await keyboard.press("x");
  await expect(page.getByRole("toolbar")).toContainText("1 sélectionné");
  const subject = await rows.nth(0).getByRole("link").textContent();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject ?? "");

  await keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Palette de commandes" })).toBeFocused();
  await keyboard.type("telephone fixe");
  await expect(page.getByRole("option", { name: /Téléphone fixe muet/ })).toBeVisible();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Téléphone fixe muet");
  await keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Palette de commandes" })).toBeFocused();
  await keyboard.type("banques");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Banques d’heures");
});

test("several tickets change at once, and those that are refused say why", async ({ stage }) => {
  const page = await stage.open("manager");
  await page.goto("/tickets?q=rubrique");
  await page.getByRole("checkbox", { name: /Sélectionner le ticket/ }).first().check();
  await page.getByRole("toolbar").getByRole("button", { name: "Priorité" }).click();
  await page.getByRole("menuitem", { name: "Haute" }).click();
  await expect(page.getByRole("table").getByText("Haute")).toBeVisible();
});
