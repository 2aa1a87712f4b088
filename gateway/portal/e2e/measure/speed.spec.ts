import type { Page } from "@playwright/test";
import { PEOPLE, type Person } from "../ask.ts";
import { expect, password, test } from "../stage.ts";
import { say, slowDown } from "./figures.ts";

const ROW = "tr[data-ticket]";
const TIMES = 5;

for (const [what, person, vers, shown] of [
  ["a technician’s list of tickets", "technician", "/tickets", ROW],
  ["a technician’s day", "technician", "/", "main section li a[href^='/tickets/']"],
  ["a client’s requests at home", "client", "/", "main section li a[href^='/demandes/']"],
] as const) {
  test(`after sign-in on fast 3G and a quarter of the processor: ${what}`, async ({ browser }) => {
    const took: Entered[] = [];
    // The first visit fills the browser's cache and tells it which space this is, as on any day but the first.
    const context = await browser.newContext({ baseURL: process.env["PORTAL_URL"] ?? "", locale: "fr-FR" });
    for (let time = 0; time <= TIMES; time++) {
      const page = await context.newPage();
      await slowDown(page, time === 0 ? {} : { cpu: 4, network: true });
      const passed = await timeSignIn(page, person, vers, shown);
      if (time > 0) took.push(passed);
      await page.close();
      await context.clearCookies();
    }
    await context.close();
    tell(`first rows after sign-in, ${what}`, took);
  });

  test(`the same on the very first visit: ${what}`, async ({ browser }) => {
    const took: Entered[] = [];
    for (let time = 0; time < TIMES; time++) {
      const context = await browser.newContext({ baseURL: process.env["PORTAL_URL"] ?? "", locale: "fr-FR" });
      const page = await context.newPage();
      await slowDown(page, { cpu: 4, network: true });
      took.push(await timeSignIn(page, person, vers, shown));
      await context.close();
    }
    tell(`… on the very first visit, ${what}`, took);
  });
}

/** Until the first row is drawn, in milliseconds. */
interface Entered {
  /** From the moment that the server's answer to the sign-in arrives. */
  answered: number;
  /** From the press of the button. */
  pressed: number;
}

function tell(what: string, took: readonly Entered[]): void {
  say(what, took.map(({ answered }) => answered), 1_000);
  say("  … from the press of the button", took.map(({ pressed }) => pressed), null);
}

async function timeSignIn(page: Page, person: Person, vers: string, shown: string): Promise<Entered> {
  await page.goto(vers === "/" ? "/connexion" : `/connexion?vers=${encodeURIComponent(vers)}`);
  await page.locator("input[type=email]").fill(PEOPLE[person]);
  await page.locator("input[type=password]").fill(password());
  // Somebody types for longer than what is loaded meanwhile takes.
  await page.waitForLoadState("networkidle");
  await page.evaluate((selector) => {
    const fetched = window.fetch;
    const marks = window as unknown as { pressed?: number; signedIn?: number; shown?: Promise<number> };
    addEventListener("click", (event) => (marks.pressed ??= event.timeStamp), { capture: true });
    window.fetch = async (...given) => {
      const answer = await fetched(...given);
      marks.signedIn ??= performance.now();
      return answer;
    };
    marks.shown = new Promise((done) => {
      // What is found before a frame is painted stands on the screen once that frame was.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => done(performance.now()));
      port1.start();
      const look = () => {
        if (document.querySelector(selector)) port2.postMessage("painted");
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, shown);
  await page.locator("button[type=submit]").click();
  return page.evaluate(async () => {
    const marks = window as unknown as { pressed?: number; signedIn?: number; shown: Promise<number> };
    const at = await marks.shown;
    return { answered: at - (marks.signedIn ?? 0), pressed: at - (marks.pressed ?? 0) };
  });
}

for (const cpu of [1, 4]) {
  const speed = cpu === 1 ? "" : `, processor slowed ${cpu} times`;

  test(`typing and opening among all tickets${speed}`, async ({ stage }) => {
    const page = await stage.open("technician");
    await page.goto("/tickets?vue=all");
    await page.locator(ROW).first().waitFor();
    await page.getByRole("status").filter({ hasText: /\d tickets/ }).first().waitFor();
    await slowDown(page, { cpu });

    await page.getByRole("searchbox", { name: /Chercher/ }).click();
    say(`a key typed in the search above the list${speed}`, await timeKeys(page, "imprimante du bureau"), 100);
    await expect(page.locator(ROW).first()).toBeVisible();

    const opened: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      await page.goto("/tickets?vue=all");
      const link = page.locator(`${ROW} a`).nth(time * 2);
      await link.waitFor();
      await page.waitForLoadState("networkidle");
      opened.push(await timeOpening(page, (await link.getAttribute("id")) ?? ""));
    }
    say(`a ticket opened from the list by its link${speed}`, opened, 100);

    await page.getByLabel(/Réponse à/).click();
    say(`a key typed in a reply${speed}`, await timeKeys(page, "Nous passons demain matin."), 100);
  });

  test(`a list scrolled through 2,000 tickets${speed}`, async ({ stage }) => {
    const page = await stage.open("technician");
    await page.goto("/tickets?vue=all");
    await page.locator(ROW).first().waitFor();
    for (let goes = 0; goes < 60; goes++) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForTimeout(60);
      const last = await page.locator(ROW).last().getAttribute("aria-rowindex");
      if (Number(last) > 2_000) break;
    }
    await page.waitForLoadState("networkidle");
    const index = await page.locator(ROW).last().getAttribute("aria-rowindex");
    await slowDown(page, { cpu });
    const key = page.locator(`${ROW} a`).last();
    await key.focus();
    say(`K pressed at row ${index} of a list that was scrolled${speed}`, await timeKeys(page, "kkkkkkkk"), 100);
    const id = (await page.locator(`${ROW} a`).nth(3).getAttribute("id")) ?? "";
    say(`a ticket opened from there${speed}`, [await timeOpening(page, id)], 100);
  });
}

/** From each key to what the browser draws next, by its own clock for such things. */
async function timeKeys(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const heard: number[] = [];
    (window as unknown as { heard: number[] }).heard = heard;
    addEventListener("keydown", (event) => {
      const began = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => heard.push(performance.now() - began)));
    }, { capture: true });
  });
  for (const letter of text) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(90);
  }
  await page.waitForTimeout(600);
  return page.evaluate(() => (window as unknown as { heard: number[] }).heard);
}

/** From the press of a mouse that came over the link a moment before, until the ticket's own title is drawn. */
async function timeOpening(page: Page, id: string): Promise<number> {
  const link = page.locator(`[id="${id}"]`);
  await link.scrollIntoViewIfNeeded();
  const subject = (await link.textContent()) ?? "";
  await page.evaluate((wanted) => {
    const marks = window as unknown as { opened?: Promise<number> };
    marks.opened = new Promise((done) => {
      addEventListener(
        "click",
        (event) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => done(performance.now() - event.timeStamp));
          port1.start();
          const look = () => {
            if (document.querySelector("h1")?.textContent === wanted) port2.postMessage("painted");
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }, subject);
  await link.hover();
  await page.waitForTimeout(120);
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened);
}
