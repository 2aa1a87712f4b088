import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { ask, tokenOf, type Person } from "./ask.ts";
import { AlertRulesDocument, HourBanksDocument, InvoicesDocument, MachinesDocument, RequestsDocument, TicketsDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { aSupplierInvoice } from "./suppliers.ts";

const WIDE = { width: 1440, height: 900 };
const MIDDLE = { width: 820, height: 1180 };
const NARROW = { width: 390, height: 844 };

type Look = readonly [size: typeof WIDE, theme: "light" | "dark"];

/**
 * Every route at each width, in both languages and both themes; with E2E_FULL=1 in every combination of them, which
 * takes long.
 */
const FEW: Record<string, readonly Look[]> = {
  "fr-FR": [
    [WIDE, "light"],
    [NARROW, "dark"],
  ],
  "en-GB": [
    [MIDDLE, "light"],
    [WIDE, "dark"],
  ],
};
const ALL: readonly Look[] = [WIDE, MIDDLE, NARROW].flatMap((size) => [[size, "light"] as const, [size, "dark"] as const]);
const looksOf = (locale: string) => (process.env["E2E_FULL"] ? ALL : (FEW[locale] ?? ALL));
const PATIENCE = process.env["E2E_FULL"] ? 1_800_000 : 300_000;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const OUTSIDE = ["/connexion", "/mot-de-passe", "/welcome#nothing"];
const CLIENT = ["/", "/demandes", "/demandes/nouvelle", "/demandes/$request", "/heures", "/mes-contrats", "/factures", "/factures/$invoice", "/profil", "/nowhere"];
const TEAM = [
  "/",
  "/tickets",
  "/tickets?forme=tableau",
  "/tickets?vue=all&apercu=$ticket",
  "/tickets/nouveau",
  "/tickets/courrier",
  "/tickets/$ticket",
  "/tickets/$ticket?at=$now",
  "/clients",
  "/clients/$client",
  "/clients/$client?at=$now",
  "/machines",
  "/machines?etat=ENROLLED&alerte=oui&fait=root",
  "/machines/$machine",
  "/machines/$machine?depuis=semaine&compare=2026-01-01T00:00:00.000Z",
  "/machines/alertes",
  "/machines/regles",
  "/machines/regles/$rule",
  "/machines/regles/$rule/modifier",
  "/machines/regles/nouvelle",
  "/machines/maintenances",
  "/contrats",
  "/contrats/$contract",
  "/contrats/$contract?at=$now",
  "/contrats/simulation?contrat=$contract",
  "/banques",
  "/banques?voir=expiring",
  "/banques/$bank",
  "/banques/$bank/rapprochement?du=2026-01-01",
  "/banques/$bank?at=2026-01-01T00:00:00.000Z",
  "/temps",
  "/temps/feuilles?semaine=2026-09-07",
  "/temps/a-facturer",
  "/pilotage",
  "/pilotage/evolution?sur=weeks",
  "/audit",
  "/historique?quoi=HOUR_BANK&sur=$bank",
  "/historique/evenement?nom=$event",
  "/reglages",
  "/reglages/comptes",
  "/reglages/droits",
  "/reglages/equipes",
  "/reglages/engagements",
  "/reglages/tarifs",
  "/reglages/reponses",
  "/profil",
];

const INVOICES = [
  "/factures",
  "/factures?etat=DRAFT&tri=amount",
  "/factures/$invoice",
  "/factures/$invoice?at=2026-01-01T00:00:00.000Z",
  "/factures/$draft",
  "/factures/$draft/modifier",
  "/factures/nouvelle",
  "/factures/chiffres",
  "/factures/marges",
  "/factures/marges?par=personne",
  "/factures/fournisseurs",
  "/factures/fournisseurs/$supplier",
  "/factures/journal",
  "/factures/clotures",
  "/factures/conformite",
  "/reglages/facturation",
];

// What is found is said by name; to record each look costs more than the look.
test.use({ trace: "off" });
mkdirSync("screenshots", { recursive: true });

for (const locale of ["fr-FR", "en-GB"]) {
  test(`nothing stands in anybody's way: outside, ${locale}`, async ({ browser }) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({ baseURL: process.env["PORTAL_URL"] ?? "", locale });
    await walk(await context.newPage(), OUTSIDE, "outside", locale);
    await context.close();
  });

  for (const [person, routes] of [
    ["client", CLIENT],
    ["admin", TEAM.slice(0, 12)],
    ["admin", TEAM.slice(12, 24)],
    ["admin", TEAM.slice(24, 36)],
    ["admin", TEAM.slice(36)],
    ["accounting", INVOICES],
  ] as const) {
    test(`nothing stands in anybody's way: ${person}, ${locale}, from ${routes[0]}`, async ({ stage }) => {
      test.setTimeout(PATIENCE);
      const page = await stage.open(person, { locale });
      await walk(page, await named(routes, person), person, locale);
    });
  }
}

/** No violation, and no page that scrolls sideways. */
async function walk(page: Page, routes: readonly string[], name: string, locale: string): Promise<void> {
  for (const route of routes) {
    await page.setViewportSize(WIDE);
    await page.goto(route);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    for (const [size, colorScheme] of looksOf(locale)) {
      const where = `${route} ${size.width} ${colorScheme} ${locale}`;
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      // There are no frames: nothing has to be put together on a page of its own.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`), where).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `screenshots/${file(`${name} ${where}`)}.png` });
    }
  }
}

async function named(routes: readonly string[], person: Person): Promise<string[]> {
  const token = await tokenOf(person);
  const { invoices } = await ask(InvoicesDocument, { first: 50, filter: {} }, token);
  const invoice = invoices.nodes.find(({ number }) => number !== null)?.id ?? "";
  const draft = invoices.nodes.find(({ stage }) => stage === "DRAFT")?.id ?? "";
  if (person === "client") {
    const { tickets } = await ask(RequestsDocument, { first: 1 }, token);
    return routes.map((route) => route.replace("$request", tickets.nodes[0]?.id ?? "").replace("$invoice", invoice));
  }
  if (person === "accounting") {
    const supplier = await aSupplierInvoice();
    return routes.map((route) => route.replace("$invoice", invoice).replace("$draft", draft).replace("$supplier", supplier));
  }
  const { tickets } = await ask(TicketsDocument, { first: 20, filter: { search: "caisse" } }, token);
  const { hourBanks } = await ask(HourBanksDocument, { first: 1 }, token);
  const [bank] = hourBanks.nodes;
  const { machines } = await ask(MachinesDocument, { first: 20, filter: { search: "caisse" } }, token);
  const { alertRules } = await ask(AlertRulesDocument, { first: 20 }, token);
  const ids: Record<string, string> = {
    $ticket: tickets.nodes[0]?.id ?? "",
    $bank: bank?.id ?? "",
    $event: encodeURIComponent(`hour_bank/${bank?.id ?? ""}@1`),
    $machine: machines.nodes[0]?.id ?? "",
    $rule: alertRules.nodes.find(({ enabled }) => enabled)?.id ?? "",
    $client: bank?.client?.id ?? "",
    $now: new Date().toISOString(),
    $contract: bank?.contract?.id ?? "",
  };
  return routes.map((route) => route.replace(/\$\w+/g, (name) => ids[name] ?? name));
}

function file(text: string): string {
  return text.replace(/[^\w-]+/g, "_").slice(0, 160);
}
