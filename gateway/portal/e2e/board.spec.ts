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
