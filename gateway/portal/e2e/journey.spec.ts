// The whole way of a request, by people who each do their part: by mouse, and by keyboard alone.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./stage.ts";
import { bankOf, withTenHours } from "./stories.ts";

test("time is validated; whoever audits goes back to before it, and sees the old balance", async ({ stage }) => {
  const bank = await withTenHours("Garage Petit");
  const technician = await stage.open("technician");
  await logTime(technician, "Mise à jour du poste d’accueil", "0h30");
  const manager = await stage.open("manager");
  await manager.goto("/temps");
  await manager.getByRole("row", { name: /Mise à jour du poste d’accueil/ }).getByRole("button", { name: "Valider" }).click();
  await expect(manager.getByText("Le temps est validé.")).toBeVisible();

  const auditor = await stage.open("admin");
  await auditor.goto(`/audit?sur=${bank}`);
  await auditor.getByRole("list", { name: "Audit" }).getByRole("link", { name: "Voir juste avant" }).first().click();
  await expect(auditor.getByText(/Vous voyez l’état du/)).toBeVisible();
  const balance = auditor.getByRole("region", { name: "Solde" });
  await expect(balance).toContainText(/10\sh(?!\s\d)/);
  await expect(auditor.getByText("Mise à jour du poste d’accueil")).toHaveCount(0);
  await expect(auditor.getByRole("button", { name: "Créditer" })).toHaveCount(0);
  await auditor.getByRole("button", { name: "Revenir au présent" }).click();
  await expect(balance).toContainText(/9\sh\s30/);
});

async function logTime(page: Page, note: string, worked: string): Promise<void> {
  await page.goto("/temps");
  await page.getByRole("button", { name: "Saisir du temps" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Client" }).fill("Garage");
  await page.getByRole("option", { name: /Garage/ }).click();
  await dialog.getByLabel("Contrat").selectOption({ index: 1 });
  await dialog.getByLabel("Durée").fill(worked);
  await dialog.getByLabel("Ce qui a été fait").fill(note);
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog).toHaveCount(0);
}

/** As the page writes it: 8 h 30. */
function written(minutes: number): RegExp {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return new RegExp(`${rest}\\smin`);
  return new RegExp(rest === 0 ? `${hours}\\sh` : `${hours}\\sh\\s${String(rest).padStart(2, "0")}`);
}

// One after the other: both use the hours of the only client who signs in.
test.describe.serial("hours of one client", () => {
  test("a client asks with a file, a technician answers and logs time, a manager validates; hours drop before the client, who opens the report", async ({ stage }) => {
    const { total } = await bankOf("Boulangerie");
    const client = await stage.open("client");
    await client.getByRole("link", { name: "Nouvelle demande" }).click();
    await client.getByLabel("De quoi s’agit-il ?").fill("Le lecteur de chèques ne lit plus");
    await client.locator("input[type=file]").setInputFiles({ name: "chèque.txt", mimeType: "text/plain", buffer: Buffer.from("illisible") });
    await expect(client.getByText("chèque.txt")).toBeVisible();
    await client.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(client.getByRole("heading", { level: 1 })).toHaveText("Le lecteur de chèques ne lit plus");

    const technician = await stage.open("technician");
    await technician.getByRole("link", { name: "Tickets", exact: true }).click();
    await technician.getByRole("link", { name: "Le lecteur de chèques ne lit plus" }).click();
    await expect(technician.getByRole("link", { name: /chèque\.txt/ })).toBeVisible();
    await technician.getByLabel(/Réponse à Boulangerie/).fill("Bonjour, nous nettoyons la tête de lecture.");
    await technician.getByRole("button", { name: "Envoyer au client" }).click();
    await expect(client.getByText("Bonjour, nous nettoyons la tête de lecture.")).toBeVisible();
    await technician.getByLabel("Contrat").selectOption({ label: "Banque d'heures assistance" });
    await technician.getByRole("button", { name: "Saisir du temps" }).click();
    const dialog = technician.getByRole("dialog");
    await dialog.getByLabel("Durée").fill("0h30");
    await dialog.getByLabel("Ce qui a été fait").fill("Tête de lecture nettoyée");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect(dialog).toHaveCount(0);
    await technician.getByRole("link", { name: "Temps", exact: true }).click();
    await expect(technician.getByText("Tête de lecture nettoyée")).toBeVisible();
    await expect(technician.getByRole("button", { name: "Valider", exact: true })).toHaveCount(0);

    await client.getByRole("link", { name: "Mes heures" }).click();
    const left = client.getByRole("region", { name: "Heures restantes" });
    await expect(left).toContainText(written(total.count));
    const manager = await stage.open("manager");
    await manager.getByRole("link", { name: "Temps", exact: true }).click();
    await manager.getByRole("row", { name: /Tête de lecture nettoyée/ }).getByRole("button", { name: "Valider" }).click();
    await expect(manager.getByText("Le temps est validé.")).toBeVisible();
    await expect(left).toContainText(written(total.count - 30));
    await expect(client.getByRole("list", { name: "Relevé" })).toContainText("Tête de lecture nettoyée");

    await client.getByRole("button", { name: "Compte rendu" }).click();
    await expectReport(client);
  });

  test("by keyboard alone: a client asks with a file, a technician answers and times it, a manager validates, hours drop, the report opens", async ({ stage }) => {
    const client = await stage.open("client");
    await tabTo(client, "link", /Nouvelle demande/);
    await client.keyboard.press("Enter");
    await expect(client.getByRole("heading", { level: 1 })).toHaveText("Nouvelle demande");
    await tabTo(client, "textbox", /De quoi s’agit-il/);
    await client.keyboard.type("La badgeuse affiche une erreur");
    await tabTo(client, "button", /Joindre/);
    const chooser = client.waitForEvent("filechooser");
    await client.keyboard.press("Enter");
    await (await chooser).setFiles({ name: "badgeuse.txt", mimeType: "text/plain", buffer: Buffer.from("erreur 12") });
    await expect(client.getByText("badgeuse.txt")).toBeVisible();
    await tabTo(client, "button", /Envoyer la demande/);
    await expect(client.getByRole("button", { name: "Envoyer la demande" })).toBeEnabled();
    await client.keyboard.press("Enter");
    await expect(client.getByRole("heading", { level: 1 })).toHaveText("La badgeuse affiche une erreur");

    const technician = await stage.open("technician");
    await technician.getByRole("heading", { level: 1 }).waitFor();
    await technician.keyboard.press("Control+k");
    await expect(technician.getByRole("combobox", { name: "Palette de commandes" })).toBeFocused();
    await technician.keyboard.type("badgeuse");
    await expect(technician.getByRole("option", { name: /La badgeuse affiche une erreur/ })).toBeVisible();
    await technician.keyboard.press("Enter");
    await expect(technician.getByRole("heading", { level: 1 })).toHaveText("La badgeuse affiche une erreur");
    await expect(technician.getByLabel(/Réponse à/)).toBeVisible();
    await technician.keyboard.press("r");
    await expect(technician.getByLabel(/Réponse à/)).toBeFocused();
    await technician.keyboard.type("Bonjour, nous la redémarrons.");
    await technician.keyboard.press("Control+Enter");
    await expect(technician.getByRole("article").filter({ hasText: "nous la redémarrons" })).toBeVisible();
    await expect(client.getByText("Bonjour, nous la redémarrons.")).toBeVisible();

    await technician.keyboard.press("Escape");
    await technician.keyboard.press("g");
    await technician.keyboard.press("s");
    await expect(technician.getByRole("heading", { level: 1 })).toHaveText("Temps");
    await tabTo(technician, "button", /Saisir du temps/);
    await technician.keyboard.press("Enter");
    await expect(technician.getByRole("dialog")).toBeVisible();
    await tabTo(technician, "combobox", /^Client/);
    await technician.keyboard.type("boulangerie");
    await expect(technician.getByRole("option", { name: /Boulangerie/ }).first()).toBeVisible();
    await technician.keyboard.press("Enter");
    await tabTo(technician, "combobox", /^Contrat/);
    await expect(technician.getByRole("dialog").getByLabel("Contrat")).toBeEnabled();
    await technician.keyboard.type("Banque");
    await tabTo(technician, "textbox", /Durée/);
    await technician.keyboard.type("0h15");
    await tabTo(technician, "textbox", /Ce qui a été fait/);
    await technician.keyboard.type("Badgeuse redémarrée");
    await tabTo(technician, "button", /^Enregistrer$/);
    await technician.keyboard.press("Enter");
    await expect(technician.getByRole("dialog")).toHaveCount(0);

    await tabTo(client, "link", /^Mes heures$/);
    await client.keyboard.press("Enter");
    const hours = client.getByRole("region", { name: "Heures restantes" });
    const { total } = await bankOf("Boulangerie");
    await expect(hours).toContainText(written(total.count));
    const manager = await stage.open("manager");
    await manager.getByRole("heading", { level: 1 }).waitFor();
    await manager.keyboard.press("g");
    await manager.keyboard.press("s");
    await tabOnto(manager, manager.getByRole("row", { name: /Badgeuse redémarrée/ }).getByRole("button", { name: "Valider" }));
    await manager.keyboard.press("Enter");
    await expect(manager.getByText("Le temps est validé.")).toBeVisible();
    await expect(hours).toContainText(written(total.count - 15));
    await expect(client.getByText("Badgeuse redémarrée")).toBeVisible();

    await tabTo(client, "button", /^Compte rendu$/);
    await client.keyboard.press("Enter");
    await expectReport(client);
    await tabTo(client, "link", /Ouvrir le PDF/);
    const opened = client.waitForEvent("popup");
    await client.keyboard.press("Enter");
    await opened;
  });
});

/** Tab until a thing of this name has the focus: whoever cannot get there that way cannot get there at all. */
async function tabTo(page: Page, role: Parameters<Page["getByRole"]>[0], name: RegExp): Promise<void> {
  await tabOnto(page, page.getByRole(role, { name }).filter({ visible: true }).first());
}

async function tabOnto(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(wanted)}`);
}

/** This month’s work is told, and the sheet that opens is a PDF. */
async function expectReport(client: Page): Promise<void> {
  const dialog = client.getByRole("dialog", { name: "Compte rendu d’activité" });
  await dialog.getByLabel("Période", { exact: true }).selectOption({ index: 0 });
  await expect(dialog.getByText(/\d+ interventions?/)).toBeVisible();
  const pdf = dialog.getByRole("link", { name: /Ouvrir le PDF/ });
  const answer = await client.request.get((await pdf.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

test("a second browser sees what the first one does, in both directions", async ({ stage }) => {
  const first = await stage.open("technician");
  const second = await stage.open("manager");
  await first.goto("/tickets?vue=all&q=routeur");
  await second.goto("/tickets?vue=all&q=routeur");
  const subject = "Remplacer le routeur de l’atelier";
  await first.getByRole("link", { name: subject }).click();
  await expect(second.getByRole("row").filter({ hasText: subject })).toBeVisible();
  await first.getByLabel("Priorité").selectOption({ label: "Critique" });
  await expect(second.getByRole("row").filter({ hasText: subject })).toContainText("Critique");

  await second.getByRole("link", { name: subject }).click();
  await expect(second.getByLabel(/Réponse à/)).toBeVisible();
  await second.keyboard.press("n");
  await second.getByLabel(/ne verra jamais/).fill("Le routeur est en stock.");
  await second.getByRole("button", { name: "Ajouter la note interne" }).click();
  await expect(first.getByRole("article", { name: /Note interne/ })).toContainText("Le routeur est en stock.");
});
