import { expect, test } from "./stage.ts";

test("a client reads what each hour went to, and opens the report of a month", async ({ stage }) => {
  const page = await stage.open("client");
  await page.goto("/heures");
  const debit = page.getByRole("list", { name: "Relevé" }).getByRole("listitem").filter({ hasText: "Travail effectué" }).first();
  await expect(debit).toContainText(/Moreau|Benali/);

  await page.getByRole("button", { name: "Compte rendu" }).click();
  const dialog = page.getByRole("dialog", { name: "Compte rendu d’activité" });
  await dialog.getByLabel("Période", { exact: true }).selectOption({ label: "Dates au choix" });
  await dialog.getByLabel("Du", { exact: true }).fill("2026-09-30");
  await dialog.getByLabel("Au", { exact: true }).fill("2026-09-01");
  await expect(dialog.getByText("La fin précède le début.")).toBeVisible();
  await dialog.getByLabel("Du", { exact: true }).fill("2026-01-01");
  await dialog.getByLabel("Regrouper le travail").selectOption({ label: "par mois" });
  await expect(dialog.getByText(/\d+ interventions/)).toBeVisible();

  const pdf = dialog.getByRole("link", { name: /Ouvrir le PDF/ });
  await expect(pdf).toHaveAttribute("target", "_blank");
  await expect(pdf).toHaveAttribute("href", /^\/reports\/activity\?/);
});

test("the team opens the same report on the client’s page", async ({ stage }) => {
  const page = await stage.open("accounting");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Boulangerie Martin/ }).first().click();
  await page.getByRole("button", { name: "Compte rendu" }).click();
  const dialog = page.getByRole("dialog", { name: "Compte rendu d’activité" });
  await expect(dialog.getByRole("link", { name: /Ouvrir le PDF/ })).toHaveAttribute("href", /^\/reports\/activity\?/);
});

test("the link of a report gives a PDF", async ({ stage }) => {
  const page = await stage.open("client");
  await page.goto("/heures");
  await page.getByRole("button", { name: "Compte rendu" }).click();
  const pdf = page.getByRole("dialog", { name: "Compte rendu d’activité" }).getByRole("link", { name: /Ouvrir le PDF/ });
  const answer = await page.request.get((await pdf.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
