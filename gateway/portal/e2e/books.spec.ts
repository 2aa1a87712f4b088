// What comes in from suppliers, what is earned, what terms would have cost, and what the books prove of themselves.

import { expect, test } from "./stage.ts";
import { facturX } from "./suppliers.ts";

test("BI2 a supplier’s invoice is dropped, read, checked and refused with a reason; what cannot be read says why", async ({ stage }) => {
  const page = await stage.open("accounting");
  await page.goto("/factures/fournisseurs");
  const chooser = page.locator("input[type=file]").first();
  await chooser.setInputFiles([
    { name: "facture.xml", mimeType: "text/xml", buffer: Buffer.from(await facturX("FX-2026-77")) },
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Bonjour") },
  ]);
  const outcomes = page.getByRole("list", { name: "Ce qui a été lu" });
  await expect(outcomes.getByText("notes.txt")).toBeVisible();
  await outcomes.getByRole("link", { name: "Facture FX-2026-77 reçue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("FX-2026-77");
  await expect(page.getByText(/une autre entreprise que la vôtre/)).toBeVisible();
  await page.screenshot({ path: "screenshots/supplier_invoice.png", fullPage: true });

  // Accounting may refuse.
  await page.getByRole("button", { name: "Refuser…" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByLabel("Raison").fill("Elle est adressée à un autre.");
  await question.getByRole("button", { name: /^Refuser la facture/ }).click();
  await expect(page.getByText("Elle est adressée à un autre.")).toBeVisible();
  await page.goto("/factures/fournisseurs?etat=refusees");
  await expect(page.getByRole("row").filter({ hasText: "FX-2026-77" })).toContainText("Refusée");
});

test("BI6 BI2 a manager reads what stays of what was invoiced, by each of four; the books prove themselves", async ({ stage }) => {
  const page = await stage.open("manager");
  await page.goto("/pilotage");
  await page.getByRole("link", { name: "Marges" }).click();
  const summary = page.getByText(/HT, marge|HT\. Aucun coût du temps/);
  const said = await summary.innerText();
  for (const by of ["Client", "Contrat", "Personne"]) {
    await page.getByRole("button", { name: by, exact: true }).click();
    await expect(page.getByRole("columnheader", { name: by })).toBeVisible();
    await expect(summary).toHaveText(said);
  }
  await page.getByRole("link", { name: "Conformité" }).click();
  await expect(page.getByText("Rien ne manque et rien n’a changé")).toBeVisible({ timeout: 60_000 });
  const paper = await page.getByRole("link", { name: /Attestation en français/ }).getAttribute("href");
  const response = await page.request.get(paper ?? "");
  expect(response.headers()["content-type"]).toBe("application/pdf");
});

test("BI6 terms that nobody signed are worked out on real work, and change nothing", async ({ stage }) => {
  const page = await stage.open("manager");
  await page.goto("/contrats");
  await page.getByRole("table", { name: "Contrats" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "Simuler d’autres conditions" }).click();
  await page.getByLabel(/^Prix de l’heure/).fill("120");
  await page.getByRole("button", { name: "Calculer" }).click();
  await expect(page.getByText("Avec ces conditions").first()).toBeVisible();
  await expect(page.getByRole("table", { name: "Mois par mois" }).getByRole("row")).toHaveCount(13);
});
