// What people write has no end sometimes: a name of a company, a word without a space, an address. Nothing is pushed out
// of sight by it, on a telephone or on a desk.

import { ask, tokenOf, type Person } from "./ask.ts";
import { TicketNoteDocument, TicketOpenDocument, TicketReplyDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { aClient } from "./stories.ts";

const WORD = "Anticonstitutionnellement".repeat(5);
const SUBJECT = `${WORD} puis plus rien`;
const NAME = "Société coopérative d’intérêt collectif des transports exceptionnels et des levages industriels du Nord-Pas-de-Calais";

test("NF6 words without end push nothing aside: for a client and for the team", async ({ stage }) => {
  test.setTimeout(240_000);
  const { client, contract } = await aClient(NAME, "TIME_AND_MATERIAL");
  const own = await tokenOf("client");
  const team = await tokenOf("admin");
  const { ticketOpen } = await ask(TicketOpenDocument, { input: { subject: SUBJECT, description: WORD } }, own);
  const request = ticketOpen.made ?? "";
  await ask(TicketReplyDocument, { input: { ticket: request, text: `https://atelier-nord.example/${WORD}`, next: "AWAIT_CLIENT" } }, team);
  await ask(TicketNoteDocument, { input: { ticket: request, text: WORD } }, team);
  const input = { client, subject: SUBJECT, type: "INCIDENT", priority: "CRITICAL", description: WORD } as const;
  const { ticketOpen: other } = await ask(TicketOpenDocument, { input }, team);

  const routes: [Person, string[]][] = [
    ["client", ["/", "/demandes", `/demandes/${request}`]],
    ["admin", ["/", "/tickets?vue=all", "/tickets?forme=tableau&vue=all", `/tickets/${request}`, `/tickets/${other.made ?? ""}`, "/clients", `/clients/${client}`, "/contrats", `/contrats/${contract}`, "/audit"]],
  ];
  for (const [person, pages] of routes) {
    const page = await stage.open(person);
    for (const route of pages) {
      for (const width of [390, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(route);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${person} ${route} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
  }
});
