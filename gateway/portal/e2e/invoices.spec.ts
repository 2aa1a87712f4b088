// The way of an invoice: from work that was validated to a draft, a number, a payment, a dispute and a credit note; by
// accounting and by the client whom it is for.

import type { Page } from "@playwright/test";
import { ask, tokenOf } from "./ask.ts";
import {
  ClientsDocument,
  ContractSignDocument,
  InvoiceDraftDocument,
  InvoicesDocument,
  TicketOpenDocument,
  TimeEntriesDocument,
  TimeEntryLogDocument,
  TimeEntryValidateDocument,
} from "./documents.ts";
import { expect, test } from "./stage.ts";
import { aClient } from "./stories.ts";

const WORK = "Remise en route du fournil";

/** Work for the one client who signs in, outside what they paid for, done for a ticket and validated. */
async function workToBill(): Promise<void> {
  const manager = await tokenOf("manager");
  const { clients } = await ask(ClientsDocument, { first: 50 }, manager);
  const client = clients.nodes.find(({ name }) => name.includes("Boulangerie"))?.id ?? "";
  const terms = { kind: "TIME_AND_MATERIAL" as const, rates: { default: { amount: "90", currency: "EUR" } } };
  const { contractSign } = await ask(ContractSignDocument, { input: { client, name: "Dépannage hors forfait", firstDay: "2026-01-01", terms } }, manager);
  const opened = { client, subject: "Le four ne chauffe plus", type: "INCIDENT" as const, priority: "HIGH" as const, description: "" };
  const { ticketOpen } = await ask(TicketOpenDocument, { input: opened }, manager);
  const entry = { client, contract: contractSign.made, ticket: ticketOpen.made, dateOfWork: "2026-09-14", worked: 90, note: WORK };
  await ask(TimeEntryLogDocument, { input: entry }, await tokenOf("technician"));
  const { timeEntries } = await ask(TimeEntriesDocument, { first: 50, filter: { client, stage: "LOGGED" } }, manager);
  const logged = timeEntries.nodes.find(({ note }) => note === WORK)?.id ?? "";
  await ask(TimeEntryValidateDocument, { input: { entry: logged } }, manager);
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("BI1 BI2 accounting drafts from the queue, validates, is paid and credits; the client reads and disputes; why walks back", async ({ stage }) => {
  test.setTimeout(240_000);
  await workToBill();
  const page = await stage.open("accounting");

  await test.step("from the queue to a draft", async () => {
    await page.goto("/temps/a-facturer");
    await page.getByRole("button", { name: /^Facturer Boulangerie/ }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("checkbox", { name: WORK })).toBeChecked();
    await dialog.getByRole("button", { name: /^Préparer la facture/ }).click();
    await expect(heading(page)).toHaveText("Facture en brouillon");
    await expect(page.getByRole("row").filter({ hasText: WORK })).toContainText(/135,00\s€/);
  });

  await test.step("the draft is changed: what is wrong is said in place, and nothing is lost", async () => {
    await page.getByRole("link", { name: "Modifier" }).click();
    await page.getByRole("button", { name: "Ajouter une ligne" }).click();
    const line = page.getByRole("group").filter({ has: page.getByLabel("Libellé") }).last();
    await line.getByLabel(/^Prix HT/).fill("40");
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await expect(line.getByText("Dites ce qui est facturé.")).toBeVisible();
    await line.getByLabel("Libellé").fill("Déplacement");
    await line.getByLabel(/^Remise \(/).fill("10");
    await page.reload();
    await expect(page.getByText("Vous retrouvez ce que vous aviez commencé.")).toBeVisible();
    await expect(line.getByLabel("Libellé")).toHaveValue("Déplacement");
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await expect(heading(page)).toHaveText("Facture en brouillon");
    await expect(page.getByRole("row").filter({ hasText: "Déplacement" })).toContainText(/36,00\s€/);
  });

  await test.step("it is read on paper before it has its number", async () => {
    const paper = page.getByRole("link", { name: /^Aperçu en PDF/ });
    const answer = await page.request.get((await paper.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toContain("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("it gets its number", async () => {
    await page.getByRole("button", { name: "Valider", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Valider la facture" }).click();
    await expect(heading(page)).toHaveText(/^Facture F\d{4}-\d{5}$/);
    await expect(page.getByRole("link", { name: "Modifier" })).toHaveCount(0);
  });
  const number = ((await heading(page).textContent()) ?? "").replace("Facture ", "");

  await test.step("a line says where it comes from: the ticket, the work, and who validated it", async () => {
    await page.getByRole("button", { name: `Pourquoi cette ligne : ${WORK}` }).click();
    const walk = page.getByRole("list", { name: "Ce qui a mené à cette ligne" });
    await expect(walk.getByText("Hugo", { exact: false }).first()).toBeVisible();
    await expect(walk.getByText("Inès", { exact: false }).first()).toBeVisible();
    expect(await walk.getByRole("listitem").count()).toBeGreaterThanOrEqual(4);
    await page.keyboard.press("Escape");
    // Tickets are none of accounting's business: whoever sees both goes on to the ticket.
    const admin = await stage.open("admin");
    await admin.goto(new URL(page.url()).pathname);
    await admin.getByRole("button", { name: `Pourquoi cette ligne : ${WORK}` }).click();
    await admin.getByRole("dialog").getByRole("link", { name: /Le four ne chauffe plus/ }).click();
    await expect(heading(admin)).toHaveText(/Le four ne chauffe plus/);
  });

  await test.step("a part of it is paid", async () => {
    await page.getByRole("button", { name: "Enregistrer un règlement" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Montant/).fill("9 999 999");
    await dialog.getByRole("button", { name: "Enregistrer le règlement" }).click();
    await expect(dialog.getByText(/Il ne reste que/).first()).toBeVisible();
    await dialog.getByLabel(/^Montant/).fill("50");
    await dialog.getByLabel(/^Référence/).fill("VIR 1409");
    await dialog.getByRole("button", { name: "Enregistrer le règlement" }).click();
    const payments = page.getByRole("list", { name: "Règlements et relances" });
    await expect(payments.getByRole("listitem").filter({ hasText: "VIR 1409" })).toContainText(/50,00\s€/);
  });

  const client = await stage.open("client");
  await test.step("the client reads it, and asks about it", async () => {
    await client.getByRole("region", { name: "Vos dernières factures" }).getByRole("link", { name: `Facture ${number}` }).click();
    await expect(heading(client)).toHaveText(`Facture ${number}`);
    await expect(client.getByRole("table", { name: "Lignes" })).toContainText(WORK);
    await expect(client.getByRole("button", { name: /^Pourquoi/ })).toHaveCount(0);
    await expect(client.getByRole("button", { name: "Enregistrer un règlement" })).toHaveCount(0);
    await client.getByRole("link", { name: "Contester ou poser une question" }).click();
    await expect(client.getByLabel(/De quoi s’agit-il/)).toHaveValue(`Facture ${number}`);
    await client.getByLabel(/Plus de détails/).fill("Le déplacement était offert.");
    await client.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(heading(client)).toHaveText(`Facture ${number}`);
    await expect(client.getByText("Le déplacement était offert.")).toBeVisible();
    await client.goto("/factures");
    await client.getByRole("link", { name: `Facture ${number}` }).click();
  });

  await test.step("accounting notes the dispute, and the client sees it at once", async () => {
    await page.getByRole("button", { name: "Autres actions" }).click();
    await page.getByRole("menuitem", { name: "Contestée par le client…" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("Raison").fill("Le déplacement était offert.");
    await dialog.getByRole("button", { name: "Noter la contestation" }).click();
    await expect(page.getByText("Contestée", { exact: true })).toBeVisible();
    await expect(client.getByText("Contestée", { exact: true })).toBeVisible();
  });

  await test.step("what was offered is credited", async () => {
    await page.getByRole("button", { name: "Autres actions" }).click();
    await page.getByRole("menuitem", { name: "Établir un avoir…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Une partie de certaines lignes").check();
    await dialog.getByLabel(/^Déplacement/).fill("36");
    await dialog.getByLabel(/^Raison/).fill("Déplacement offert");
    await dialog.getByRole("button", { name: "Préparer l’avoir" }).click();
    await expect(heading(page)).toHaveText("Avoir en brouillon");
    await page.getByRole("button", { name: "Valider", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Valider la facture" }).click();
    await expect(heading(page)).toHaveText(/^Avoir A/);
    await page.getByRole("link", { name: number }).click();
    await expect(page.getByRole("list", { name: "Règlements et relances" }).getByRole("listitem").filter({ hasText: "Avoir" })).toContainText(/43,20\s€/);
  });
});

test("BI2 BI3 many drafts get their numbers at once; those that cannot say why, and the others are sent to whom the client is written to first", async ({ stage }) => {
  const token = await tokenOf("accounting");
  const { invoices } = await ask(InvoicesDocument, { first: 50, filter: { stage: "VALIDATED" } }, token);
  const known = invoices.nodes[0]?.client?.id ?? "";
  const { client: unknown } = await aClient("Fleuriste sans adresse", "TIME_AND_MATERIAL");
  for (const client of [known, unknown]) {
    const lines = [{ label: "Carte cadeau", quantity: "1", price: { amount: "77.31", currency: "EUR" } }];
    await ask(InvoiceDraftDocument, { input: { client, content: { lines } } }, token);
  }
  const page = await stage.open("accounting");
  await page.goto("/factures?etat=DRAFT");
  const ours = page.getByRole("row").filter({ hasText: /92,77\s€/ });
  await expect(ours).toHaveCount(2);
  for (const row of await ours.all()) await row.getByRole("checkbox").check();
  const bar = page.getByRole("toolbar", { name: "Factures choisies" });
  await bar.getByRole("button", { name: "Valider 2 brouillons…" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Valider 2 factures" }).click();
  await expect(dialog.getByText("Le client n'a pas d'adresse : ajoutez-en une à sa fiche.")).toBeVisible();
  await dialog.getByRole("button", { name: "Annuler" }).click();
  await expect(ours).toHaveCount(1);

  await page.goto("/factures?etat=VALIDATED");
  await ours.first().getByRole("checkbox").check();
  await bar.getByRole("button", { name: "Envoyer une facture…" }).click();
  const sending = page.getByRole("dialog", { name: "Envoyer cette facture par mail ?" });
  await expect(sending.getByText(/^à .+, .+@.+\.example$/)).toBeVisible();
  await sending.getByRole("button", { name: "Envoyer 1 mail" }).click();
  await expect(page.getByText("1 facture part par mail.")).toBeVisible();
  await expect(ours).toHaveCount(0);
});

test("AU3 BI6 the books can be read and taken away, the figures add up, and an invoice prints as one", async ({ stage }) => {
  const page = await stage.open("accounting");
  await page.goto("/factures/journal");
  const journal = page.getByRole("table", { name: "Journal" });
  await expect(journal.getByRole("row").nth(1)).toContainText(/(411|706|445|512)/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le FEC" }).click();
  expect((await download).suggestedFilename()).toMatch(/^123456782FEC\d{8}\.txt$/);

  await page.goto("/factures/chiffres");
  const revenue = page.getByRole("region", { name: "Chiffre d’affaires" });
  await expect(revenue.getByRole("list", { name: "Chiffre d’affaires" }).getByRole("listitem")).toHaveCount(12);
  await revenue.getByRole("button", { name: "Tableau" }).click();
  await expect(revenue.getByRole("table")).toBeVisible();
  await expect(page.getByRole("table", { name: "Balance âgée" })).toBeVisible();

  await page.goto("/factures?etat=VALIDATED&sorte=INVOICE");
  await page.getByRole("table", { name: "Factures" }).getByRole("link").first().click();
  await expect(heading(page)).toHaveText(/^Facture /);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 690, height: 1000 });
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText("Reste à payer")).toBeVisible();
  await expect(page.getByRole("region", { name: "Historique" })).toBeHidden();
  await page.screenshot({ path: "screenshots/print_invoice.png", fullPage: true });
});
