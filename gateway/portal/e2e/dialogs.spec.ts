// What opens over a page is looked at like a page: at two widths, in both themes.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { ask, tokenOf } from "./ask.ts";
import { HourBankCreditHoursDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { withTenHours } from "./stories.ts";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

type Open = (page: Page) => Promise<void>;

const press =
  (...names: string[]): Open =>
  async (page) => {
    for (const name of names) await page.getByRole("button", { name, exact: true }).or(page.getByRole("menuitem", { name, exact: true })).first().click();
  };
const first =
  (list: string, ...names: string[]): Open =>
  async (page) => {
    // Machines are cards where there is little room.
    await page.getByRole("table", { name: list }).or(page.getByRole("list", { name: list, exact: true })).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await press(...names)(page);
  };

async function readyAnswers(page: Page): Promise<void> {
  await page.getByRole("link", { name: /La caisse ne s’imprime plus/ }).first().click();
  await page.getByRole("button", { name: "Réponses types" }).click();
}

async function card(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Déplacer le ticket/ }).first().click();
}

/** A bank at the moment before more hours came. */
async function differences(page: Page): Promise<void> {
  const bank = await withTenHours(`Étude Vallier ${page.viewportSize()?.width}`);
  const before = new Date().toISOString();
  await ask(HourBankCreditHoursDocument, { input: { bank, minutes: 120, credit: { pack: { label: "Pack 2 h" } } } }, await tokenOf("manager"));
  await page.goto(`/banques/${bank}?at=${encodeURIComponent(before)}`);
  await press("Ce qui est différent aujourd’hui")(page);
  await page.getByRole("table", { name: "Ce qui est différent aujourd’hui" }).waitFor();
}

const DIALOGS: readonly (readonly [name: string, route: string, open: Open])[] = [
  ["contract-new", "/contrats", press("Nouveau contrat")],
  ["contract-terms", "/contrats", first("Contrats", "Changer les conditions")],
  ["contract-policy", "/contrats", first("Contrats", "Autres actions", "Engagement et préavis…")],
  ["contract-cancel", "/contrats", first("Contrats", "Autres actions", "Annuler le contrat…")],
  ["machine-expect", "/machines", press("Ajouter une machine")],
  ["machine-revoke", "/machines?q=accueil", first("Machines", "Autres actions", "Révoquer…")],
  ["rule-on", "/machines/regles?etat=inactives", first("Règles d’alerte", "Activer…")],
  ["maintenance-plan", "/machines/maintenances", press("Planifier une maintenance")],
  ["maintenance-call-off", "/machines/maintenances", press("Annuler Sauvegarde complète…")],
  ["policy", "/reglages/engagements", press("Nouvel engagement")],
  ["calendar", "/reglages/engagements", press("Nouveau calendrier")],
  ["prices", "/reglages/tarifs", press("Nouveaux tarifs")],
  ["client-identity", "/clients", first("Clients", "Modifier la fiche")],
  ["client-addresses", "/clients", first("Clients", "Modifier les adresses")],
  ["client-family", "/clients", first("Clients", "Modifier la famille")],
  ["client-filters", "/clients", press("Filtrer")],
  ["bank-thresholds", "/banques", first("Banques d’heures", "Autres actions", "Seuils…")],
  ["bank-share", "/banques", first("Banques d’heures", "Autres actions", "Partager…")],
  ["bank-differences", "/banques", differences],
  ["bank-open", "/banques", press("Ouvrir une banque")],
  ["token", "/profil", press("Nouvel accès")],
  ["views", "/tickets?vue=all", press("Vues enregistrées")],
  ["view-save", "/tickets?vue=all&q=caisse", press("Vues enregistrées", "Enregistrer cette vue…")],
  ["ready-answer", "/reglages/reponses", press("Nouvelle réponse type")],
  ["ready-answers", "/tickets?vue=all&q=caisse", readyAnswers],
  ["card", "/tickets?vue=all&forme=tableau", card],
];

async function why(page: Page): Promise<void> {
  await first("Factures")(page);
  await page.getByRole("button", { name: /^Pourquoi cette ligne/ }).first().click();
}

async function toBill(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Facturer / }).first().click();
}

const OF_INVOICES: typeof DIALOGS = [
  ["invoice-validate", "/factures?etat=DRAFT", first("Factures", "Valider")],
  ["invoice-discard", "/factures?etat=DRAFT", first("Factures", "Autres actions", "Abandonner le brouillon…")],
  ["invoice-pay", "/factures?etat=VALIDATED", first("Factures", "Enregistrer un règlement")],
  ["invoice-credit", "/factures?etat=VALIDATED", first("Factures", "Autres actions", "Établir un avoir…")],
  ["invoice-dispute", "/factures?etat=VALIDATED", first("Factures", "Autres actions", "Contestée par le client…")],
  ["invoice-why", "/factures?etat=VALIDATED", why],
  ["to-bill", "/temps/a-facturer", toBill],
  ["period", "/factures/clotures", press("Clore une période")],
  ["seller", "/reglages/facturation", press("Modifier l’identité")],
  ["invoicing", "/reglages/facturation", press("Nouvelle façon")],
  ["hours-sold", "/banques", first("Banques d’heures", "Vendre des heures")],
];

const opened = (page: Page) =>
  page.getByRole("dialog").or(page.getByRole("alertdialog")).or(page.getByRole("menu")).or(page.getByRole("combobox", { name: /réponse type/ }));

mkdirSync("screenshots", { recursive: true });

for (const [part, dialogs] of [DIALOGS.slice(0, 11), DIALOGS.slice(11), OF_INVOICES].entries()) {
  test(`nothing stands in anybody's way in what opens over a page, ${part + 1}`, async ({ stage }) => {
    test.setTimeout(300_000);
    const page = await stage.open("admin");
    for (const [name, route, open] of dialogs) {
      for (const [size, colorScheme] of [[WIDE, "light"], [NARROW, "dark"]] as const) {
        const where = `${name} ${size.width} ${colorScheme}`;
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(route);
        await open(page);
        await opened(page).first().waitFor();
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
        expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`), where).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `screenshots/dialog_${where.replace(/ /g, "_")}.png` });
      }
    }
  });
}

test("pages print without their frame, with whose they are, and lists with all their rows", async ({ stage }) => {
  const page = await stage.open("admin");
  for (const [name, route] of [["tickets", "/tickets?vue=all"], ["bank", "/banques"], ["clients", "/clients"]] as const) {
    await page.goto(route);
    await page.getByRole("table").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 690, height: 1000 });
    await expect(page.getByRole("navigation", { name: "Navigation principale" }).filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText(/Imprimé par Claire/)).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
    await page.screenshot({ path: `screenshots/print_${name}.png`, fullPage: true });
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize(WIDE);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  }
});
