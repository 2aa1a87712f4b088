import { ask, tokenOf } from "./ask.ts";
import { TicketOpenDocument, TicketReplyDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

const SUBJECT = "Le badge du portail ne s’ouvre plus";

test("what was said since one last looked is marked, until one looks or for as long as one wants", async ({ stage }) => {
  const own = await tokenOf("client");
  const { ticketOpen } = await ask(TicketOpenDocument, { input: { subject: SUBJECT, description: "" } }, own);
  const ticket = ticketOpen.made ?? "";
  const page = await stage.open("senior");
  await page.goto("/tickets?vue=unread");
  const row = page.getByRole("row").filter({ hasText: SUBJECT });
  await expect(row.getByText("Non lu")).toBeAttached();

  await row.getByRole("link", { name: SUBJECT }).click();
  // The title is there at once; read is what was shown whole.
  await expect(page.getByLabel(/Réponse à/)).toBeVisible();
  await page.goBack();
  await expect(row).toHaveCount(0);

  await page.goto(`/tickets/${ticket}`);
  await page.getByRole("button", { name: "Marquer non lu" }).click();
  await expect(page.getByText("Le ticket est marqué non lu.")).toBeVisible();
  await page.goto("/tickets?vue=unread");
  await expect(row.getByText("Non lu")).toBeAttached();
  await row.getByRole("checkbox").check();
  await page.getByRole("toolbar").getByRole("button", { name: "Marquer lu" }).click();
  await expect(row).toHaveCount(0);

  // The client's side of it: an answer is new to them until they open the request.
  await ask(TicketReplyDocument, { input: { ticket, text: "Nous regardons." } }, await tokenOf("technician"));
  const client = await stage.open("client");
  await client.goto("/demandes");
  const card = client.getByRole("listitem").filter({ hasText: SUBJECT });
  await expect(card.getByText("Non lu")).toBeAttached();
  await card.getByRole("link").click();
  await expect(client.getByText("Nous regardons.")).toBeVisible();
  await client.goBack();
  await expect(card.getByText("Non lu")).toHaveCount(0);
});
