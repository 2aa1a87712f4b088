// A browser with somebody signed in, and what must never be said in its console.

import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { PEOPLE, type Person } from "./ask.ts";

export { expect };

export interface Stage {
  /** A window of its own for a person, signed in by the form's own mutation and the cookie that it sets. */
  open: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<{ stage: Stage; said: string[] }>({
  said: async ({}, use) => {
    const said: string[] = [];
    await use(said);
    expect(said, "what the console must not say").toEqual([]);
  },
  page: async ({ page, said }, use) => {
    listen(page, said);
    await use(page);
  },
  stage: async ({ browser, said }, use) => {
    const pages: Page[] = [];
    await use({
      open: async (person, options = {}) => {
        const page = await enter(browser, person, options, said);
        pages.push(page);
        return page;
      },
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

/** Whatever breaks, and whatever the policy of the page forbids. */
function listen(page: Page, said: string[]): void {
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (/Content.Security.Policy|MISSING_MESSAGE|FORMATTING_ERROR/i.test(text)) said.push(text);
  });
}

async function enter(browser: Browser, person: Person, options: BrowserContextOptions, said: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env["PORTAL_URL"] ?? "",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    ...options,
  });
  const page = await context.newPage();
  listen(page, said);
  await signIn(page, PEOPLE[person], process.env["DEMO_PASSWORD"] ?? "");
  await comeIn(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** Journeys share an address, and some mistype on purpose: whoever is told to wait tries again. */
async function comeIn(page: Page): Promise<void> {
  const toldToWait = page.getByRole("alert").filter({ hasText: /Trop d.essais|Too many/ });
  await expect(async () => {
    if (await toldToWait.isVisible()) await page.locator("button[type=submit]").click();
    await page.getByRole("navigation", { name: /Navigation principale|Main navigation/ }).waitFor({ timeout: 5_000 });
  }).toPass();
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/connexion");
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(password);
  await page.locator("button[type=submit]").click();
}

export const password = () => process.env["DEMO_PASSWORD"] ?? "";
