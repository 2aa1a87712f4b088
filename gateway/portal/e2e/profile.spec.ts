import { ask } from "./ask.ts";
import { TicketsDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

test("a program gets a token that may do as much as it is granted, is shown once, and is ended", async ({ stage }) => {
  const page = await stage.open("manager");
  await page.goto("/profil");
  await page.getByRole("button", { name: "Nouvel accès" }).click();
  const form = page.getByRole("dialog", { name: "Nouvel accès" });
  await form.getByLabel("À quoi il sert").fill("Export du mois");
  await form.getByRole("button", { name: "Créer l’accès" }).click();
  await expect(form.getByText("Accordez au moins un droit.")).toBeVisible();
  await form.getByLabel("Tickets").selectOption({ label: "lire" });
  await form.getByRole("button", { name: "Créer l’accès" }).click();
  const token = (await form.locator("code").textContent()) ?? "";
  expect(token.length).toBeGreaterThan(20);
  await form.getByRole("button", { name: "Je l’ai noté" }).click();

  const { tickets } = await ask(TicketsDocument, { first: 1 }, token);
  expect(tickets.nodes).toHaveLength(1);
  const line = page.getByRole("listitem").filter({ hasText: "Export du mois" });
  await expect(line).toContainText("lire");
  await line.getByRole("button", { name: "Couper l’accès Export du mois" }).click();
  await expect(line).toHaveCount(0);
  await expect(ask(TicketsDocument, { first: 1 }, token)).rejects.toThrow();
});

test("a timer that began too late is put right while it runs", async ({ stage }) => {
  const page = await stage.open("senior");
  await page.goto("/tickets?vue=all&q=serveur");
  await page.getByRole("link", { name: /serveur de fichiers/ }).click();
  await page.getByRole("button", { name: /Démarrer/ }).click();
  const timer = page.getByRole("region", { name: /Chronomètre/ });
  await timer.getByRole("button", { name: "Modifier" }).click();
  const form = page.getByRole("dialog", { name: "Modifier le chronomètre" });
  const began = await page.evaluate(() => {
    const date = new Date(Date.now() - 50 * 60_000);
    return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });
  await form.getByLabel("Commencé à").fill(began);
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(timer.getByRole("timer")).toHaveText(/(49|50|51)\smin/);
  await timer.getByRole("button", { name: /Arrêter/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ne pas compter" }).click();
  await expect(timer).toHaveCount(0);
});
