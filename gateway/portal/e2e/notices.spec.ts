import { ask, tokenOf } from "./ask.ts";
import { ClientsDocument, TicketOpenDocument, TicketReplyDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

const SUBJECT = "La balance du magasin ne répond plus";

test("a client hears of an answer as it is written, and is led to it", async ({ stage }) => {
  const [own, technician] = [await tokenOf("client"), await tokenOf("technician")];
  const { ticketOpen } = await ask(TicketOpenDocument, { input: { subject: SUBJECT, description: "" } }, own);
  const ticket = ticketOpen.made ?? "";
  await ask(TicketReplyDocument, { input: { ticket, text: "Nous regardons." } }, technician);
  const client = await stage.open("client");
  const bell = client.getByRole("button", { name: /^Notifications/ }).filter({ visible: true });
  await expect(bell).toHaveAccessibleName(/\d+ non lue/);
  await expect(client).toHaveTitle(/^\(\d+\) /);
  await bell.click();
  const panel = client.getByRole("dialog", { name: "Notifications" });
  const line = panel.getByRole("listitem").filter({ hasText: SUBJECT });
  await expect(line.getByText("Non lu")).toBeAttached();
  await panel.getByRole("button", { name: "Tout marquer comme lu" }).click();
  await expect(line.getByText("Non lu")).toHaveCount(0);

  // Nobody reloads: the list hears of it. Escape goes back to the bell.
  await ask(TicketReplyDocument, { input: { ticket, text: "Éteignez-la, puis rallumez-la." } }, technician);
  await expect(line.getByText("Non lu")).toBeAttached();
  await client.keyboard.press("Escape");
  await expect(bell).toBeFocused();
  await expect(bell).toHaveAccessibleName(/\d+ non lue/);
  await client.keyboard.press("Enter");
  await line.getByRole("link").click();
  await expect(client.getByRole("heading", { level: 1 })).toHaveText(SUBJECT);
  await expect(client.getByText("Éteignez-la, puis rallumez-la.")).toBeVisible();
  await bell.click();
  await expect(line.getByText("Non lu")).toHaveCount(0);
});

test("the team opens its notifications by keyboard, reads one, and chooses what to be told of", async ({ stage }) => {
  // A ticket of its own: what a client says changes where a ticket stands, and other journeys run at the same time.
  const admin = await tokenOf("admin");
  const { clients } = await ask(ClientsDocument, { first: 5, filter: { search: "Boulangerie" } }, admin);
  const input = { client: clients.nodes[0]?.id ?? null, subject: "Le minuteur du four", description: "" };
  const { ticketOpen } = await ask(TicketOpenDocument, { input }, admin);
  await ask(TicketReplyDocument, { input: { ticket: ticketOpen.made ?? "", text: "Toujours rien ?" } }, await tokenOf("client"));
  const page = await stage.open("admin");
  await expect(page.getByRole("button", { name: /^Notifications : \d+ non lue/ }).filter({ visible: true })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const first = panel.getByRole("listitem").first();
  await first.getByRole("button", { name: /^Marquer comme lu/ }).click();
  await expect(first.getByText("Non lu")).toHaveCount(0);

  await panel.getByRole("link", { name: "Choisir de quoi être prévenu" }).click();
  const form = page.getByRole("form", { name: "De quoi être prévenu" });
  await form.getByLabel("Une échéance approche").selectOption({ label: "Portail, et un mail par jour" });
  await form.getByLabel("Heure du mail quotidien").selectOption({ label: "7 h" });
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Vos choix sont enregistrés.")).toBeVisible();
  await page.reload();
  await expect(form.getByLabel("Une échéance approche")).toHaveValue("DIGEST");
  await expect(form.getByLabel("Heure du mail quotidien")).toHaveValue("7");
  await form.getByRole("button", { name: "Rétablir les choix habituels" }).click();
  await expect(form.getByLabel("Une échéance approche")).toHaveValue("PORTAL");
});
