// An invoice goes to its client: validated, sent by mail through a mail server, read and paid for; and before all that.

import type { Page } from "@playwright/test";
import { ask, tokenOf } from "./ask.ts";
import { ClientAddContactDocument, ClientsDocument, InvoiceDraftDocument, SellerSetInvoicingDocument } from "./documents.ts";
import { letters, letterWith } from "./letters.ts";
import { expect, test } from "./stage.ts";

async function clientNamed(name: string): Promise<string> {
  const { clients } = await ask(ClientsDocument, { first: 50 }, await tokenOf("accounting"));
  return clients.nodes.find((one) => one.name.includes(name))?.id ?? "";
}

/** From today on: where to pay is as it was on the day of an invoice. */
async function payTo(iban: string, bic: string): Promise<void> {
  const from = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
  const input = { from, iban, bic, lateRate: "12.15", reminders: [7, 15, 30], vat: { category: "STANDARD" as const, rate: "20" } };
  await ask(SellerSetInvoicingDocument, { input }, await tokenOf("accounting"));
}

async function aDraft(client: string, label: string): Promise<string> {
  const lines = [{ label, quantity: "1", price: { amount: "210", currency: "EUR" } }];
  const { invoiceDraft } = await ask(InvoiceDraftDocument, { input: { client, content: { lines } } }, await tokenOf("accounting"));
  return invoiceDraft.made ?? "";
}

async function validate(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Valider", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Valider la facture" }).click();
  await expect(heading(page)).toHaveText(/^Facture F\d{4}-\d{5}$/);
  return ((await heading(page).textContent()) ?? "").replace("Facture ", "");
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const sent = (page: Page) => page.getByRole("list", { name: "Envois par mail" }).getByRole("listitem");

async function opened(page: Page, href: string | null) {
  const answer = await page.request.get(href ?? "");
  expect(answer.status()).toBe(200);
  return answer;
}

test("BI2 BI3 accounting validates an invoice and sends it by mail; the client reads it and how to pay; before that it was a draft", async ({ stage }) => {
  test.setTimeout(300_000);
  await payTo("FR7630006000011234567890189", "AGRIFRPP");
  const invoice = await aDraft(await clientNamed("Boulangerie"), "Contrôle annuel des postes");
  const page = await stage.open("accounting");
  await page.goto(`/factures/${invoice}`);
  await expect(heading(page)).toHaveText("Facture en brouillon");
  await expect(page.getByRole("link", { name: /^PDF/ })).toHaveCount(0);
  const number = await validate(page);

  await test.step("it opens as a PDF, and as data for machines", async () => {
    const pdf = page.getByRole("link", { name: /^PDF/ });
    await expect(pdf).toHaveAttribute("target", "_blank");
    const shown = await opened(page, await pdf.getAttribute("href"));
    expect(shown.headers()["content-type"]).toBe("application/pdf");
    expect((await shown.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.getByRole("button", { name: "Autres formes de la facture" }).click();
    const data = await opened(page, await page.getByRole("menuitem", { name: /Factur-X/ }).getAttribute("href"));
    expect(await data.text()).toContain(`<ram:ID>${number}</ram:ID>`);
    await page.keyboard.press("Escape");
  });

  await test.step("it is sent to the people that are shown before it goes", async () => {
    await page.getByRole("button", { name: "Envoyer…" }).click();
    const dialog = page.getByRole("dialog", { name: `Envoyer : Facture ${number}` });
    await expect(dialog.getByRole("checkbox", { name: /Paul Martin.*paul@boulangerie-martin\.example/ })).toBeChecked();
    await dialog.getByRole("checkbox", { name: /Paul Martin/ }).uncheck();
    await dialog.getByRole("button", { name: "Envoyer le mail" }).click();
    await expect(dialog.getByText("Choisissez au moins une personne.")).toBeVisible();
    await dialog.getByRole("checkbox", { name: /Paul Martin/ }).check();
    await dialog.getByRole("checkbox", { name: /Lucie Martin/ }).check();
    await dialog.getByRole("button", { name: "Envoyer 2 mails" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("Envoyée", { exact: true })).toBeVisible();
    await expect(sent(page).filter({ hasText: "Remis" })).toHaveCount(2, { timeout: 30_000 });
    const letter = await letterWith("lucie@boulangerie-martin.example", number, "application/pdf");
    expect(letter).toContain(".pdf");
  });

  await test.step("to send it again says who has it", async () => {
    await page.getByRole("button", { name: "Autres actions" }).click();
    await page.getByRole("menuitem", { name: "Renvoyer par mail…" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/^L’a reçue le/)).toHaveCount(2);
    await dialog.getByRole("button", { name: "Envoyer le mail" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(sent(page).filter({ hasText: "Remis" })).toHaveCount(3, { timeout: 30_000 });
    expect(letters().filter((text) => text.includes("paul@boulangerie-martin.example") && text.includes(number) && text.includes("application/pdf"))).toHaveLength(2);
  });

  await test.step("the client reads how much, until when, where to and under which name", async () => {
    const client = await stage.open("client");
    await client.goto(`/factures/${invoice}`);
    await expect(client.getByText("À payer", { exact: true })).toBeVisible();
    const pay = client.getByRole("region", { name: "Comment payer" });
    await expect(pay).toContainText(/252,00\s€/);
    await expect(pay).toContainText(/FR76\s3000\s6000\s0112/);
    await expect(pay.getByText(number)).toBeVisible();
    await client.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pay.getByRole("button", { name: "Copier : Référence à indiquer" }).click();
    await expect.poll(() => client.evaluate(() => navigator.clipboard.readText())).toBe(number);
    const pdf = await opened(client, await client.getByRole("link", { name: /^PDF/ }).getAttribute("href"));
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await expect(client.getByRole("button", { name: /Envoyer|Renvoyer/ })).toHaveCount(0);
    await expect(client.getByRole("region", { name: "Envois par mail" })).toHaveCount(0);
  });

  await test.step("who has no right to invoices is shown nothing of it", async () => {
    const technician = await stage.open("technician");
    await technician.goto(`/factures/${invoice}`);
    await expect(heading(technician)).toHaveText("Cette page ne vous est pas ouverte");
    await expect(technician.getByRole("button", { name: "Réessayer" })).toHaveCount(0);
    await expect(technician.getByRole("link", { name: /^PDF/ })).toHaveCount(0);
  });

  await test.step("whoever audits goes back to before the validation", async () => {
    const auditor = await stage.open("admin");
    await auditor.goto(`/factures/${invoice}`);
    const validated = auditor.getByRole("listitem").filter({ hasText: `Facture ${number} validée` });
    await validated.getByRole("link", { name: "Voir juste avant" }).click();
    await expect(auditor.getByText(/Vous voyez l’état du/)).toBeVisible();
    await expect(heading(auditor)).toHaveText("Facture en brouillon");
    await expect(auditor.getByRole("button", { name: "Envoyer…" })).toHaveCount(0);
    await expect(auditor.getByRole("link", { name: /^PDF/ })).toHaveCount(0);
  });
});

test("BI3 a letter that a mail server refuses says so, and where to mend it", async ({ stage }) => {
  const client = await clientNamed("Lilas");
  const details = { name: "Marc Parti", role: "Ancien gérant", mail: "marc@refused.example" };
  await ask(ClientAddContactDocument, { input: { client, details } }, await tokenOf("manager"));
  const page = await stage.open("accounting");
  await page.goto(`/factures/${await aDraft(client, "Écran de remplacement")}`);
  await validate(page);
  await page.getByRole("button", { name: "Envoyer…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /Anne Lefèvre/ }).uncheck();
  await dialog.getByRole("checkbox", { name: /Marc Parti/ }).check();
  await dialog.getByRole("button", { name: "Envoyer le mail" }).click();
  const refused = sent(page).filter({ hasText: "Marc Parti" });
  await expect(refused).toContainText("Abandonné", { timeout: 30_000 });
  await expect(refused).toContainText("nobody of this name here");
  await refused.getByRole("link", { name: "la fiche du client" }).click();
  await expect(heading(page)).toHaveText(/Lilas/);
});
