import { ask, tokenOf } from "./ask.ts";
import { ClientsDocument, TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

async function aTicket(subject: string): Promise<void> {
  const token = await tokenOf("admin");
  const { clients } = await ask(ClientsDocument, { first: 1 }, token);
  const input = { client: clients.nodes[0]?.id ?? null, subject, type: "REQUEST", priority: "LOW", description: "" } as const;
  await ask(TicketOpenDocument, { input }, token);
}

test("TK3 a card is dragged from one status to another, and moved by its own menu; what asks for a reason asks for it", async ({ stage }) => {
  await aTicket("Une carte à déplacer");
  const page = await stage.open("technician");
  await page.goto("/tickets?q=carte");
  await page.getByRole("button", { name: "Tableau" }).click();
  await expect(page).toHaveURL(/forme=tableau/);
  const column = (name: string) => page.getByRole("region", { name, exact: true });
  const card = page.getByRole("listitem").filter({ hasText: "Une carte à déplacer" });
  await expect(column("Ouvert").locator("li")).toHaveCount(1);
  await card.dragTo(column("En cours"));
  await expect(column("En cours").getByRole("link", { name: "Une carte à déplacer" })).toBeVisible();
  await expect(page.getByText(/Le ticket \d+ est modifié/)).toBeVisible();

  await card.getByRole("button", { name: /^Déplacer le ticket/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "Escaladé" }).focus();
  await page.keyboard.press("Enter");
  const reason = page.getByRole("dialog");
  await reason.getByRole("textbox").fill("Le fournisseur ne répond pas");
  await reason.getByRole("button", { name: /Escalader/ }).click();
  await expect(column("Escaladé").getByRole("link", { name: "Une carte à déplacer" })).toBeVisible();
});

test("a ticket is changed where it stands in the list, and the list is narrowed to the days it was opened (TK8)", async ({ stage }) => {
  await aTicket("Une ligne à changer");
  const page = await stage.open("technician");
  await page.goto("/tickets?q=ligne%20%C3%A0%20changer");
  const row = page.getByRole("row").filter({ hasText: "Une ligne à changer" });
  await row.getByRole("button", { name: /^Priorité/ }).click();
  await page.getByRole("menuitemradio", { name: "Critique" }).click();
  await expect(row.getByRole("button", { name: /^Priorité Critique/ })).toBeVisible();
  await row.getByRole("button", { name: /^Attribué à/ }).click();
  await page.getByRole("menuitemradio", { name: /Inès/ }).click();
  await expect(row.getByRole("button", { name: /Inès/ })).toBeVisible();

  await page.getByRole("button", { name: "Date, thème" }).click();
  await page.getByLabel("Ouvert depuis le").fill("2099-01-01");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Aucun ticket ne correspond")).toBeVisible();
  await page.getByRole("button", { name: /Ouvert depuis le 01\/01\/2099/ }).click();
  await expect(row).toBeVisible();
});

test("DA2 DA3 tickets over time are told in words, drawn and listed; the address keeps the span, the step and the team", async ({ stage }) => {
  await aTicket("Un ticket de cette semaine");
  const page = await stage.open("admin");
  await page.getByRole("main").getByRole("link", { name: "Évolution" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Évolution des tickets");
  const flow = page.getByRole("region", { name: "Évolution des tickets" });
  const steps = flow.getByRole("list", { name: "Évolution des tickets" }).getByRole("listitem");
  await expect(flow.getByText(/^[1-9]\d* tickets? ouverts?, /)).toBeVisible();
  await expect(flow.getByText(/des tickets ouverts/)).toBeVisible();
  await expect(steps).toHaveCount(13);
  await expect(steps.last().getByRole("link")).toHaveAccessibleName(/^semaine du .*\s: [1-9]\d* tickets? ouverts? dont \d+ en retard, /);

  await flow.getByRole("button", { name: "12 mois" }).click();
  await expect(page).toHaveURL(/sur=year/);
  await expect(steps).toHaveCount(12);
  await flow.getByRole("button", { name: "Semaine", exact: true }).click();
  await expect(page).toHaveURL(/pas=WEEK/);
  await flow.getByLabel("Équipe").selectOption({ label: "Assistance" });
  await expect(page).toHaveURL(/equipe=/);
  await page.reload();
  await expect(flow.getByRole("button", { name: "12 mois" })).toHaveAttribute("aria-pressed", "true");
  await expect(flow.getByRole("button", { name: "Semaine", exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.goto("/pilotage/evolution?sur=year");
  await flow.getByRole("button", { name: "Tableau" }).click();
  await expect(flow.getByRole("columnheader", { name: "En retard" })).toBeVisible();
  const download = page.waitForEvent("download");
  await flow.getByRole("button", { name: "Exporter" }).click();
  expect((await download).suggestedFilename()).toMatch(/^tickets-\d{4}-\d\d-01\.csv$/);
  await page.getByRole("link", { name: "Chiffre d’affaires par mois" }).click();
  await expect(page).toHaveURL(/factures\/chiffres/);

  const technician = await stage.open("technician");
  await technician.goto("/pilotage/evolution");
  await expect(technician.getByRole("heading", { level: 1 })).toHaveText("Évolution des tickets");
  await expect(technician.getByRole("link", { name: "Chiffre d’affaires par mois" })).toHaveCount(0);
});
