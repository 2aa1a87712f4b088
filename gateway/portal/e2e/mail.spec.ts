import { expect, test } from "./stage.ts";

const ADDRESS = "aide@atelier-nord.example";

test("mail that nobody knows the sender of waits; one becomes a ticket, another comes to nothing", async ({ stage }) => {
  const admin = await stage.open("admin");
  await admin.goto("/reglages");
  const settings = admin.getByRole("region", { name: "Adresse des demandes" });
  await settings.getByLabel("Adresse mail de l’agence").fill("aide@");
  await settings.getByRole("button", { name: "Enregistrer" }).click();
  await expect(settings.getByText(/Cette adresse est incomplète/).first()).toBeVisible();
  await settings.getByLabel("Adresse mail de l’agence").fill(ADDRESS);
  await settings.getByRole("button", { name: "Enregistrer" }).click();
  await expect(admin.getByText("L’adresse est enregistrée.")).toBeVisible();

  await bring("Scanner en panne", "Le scanner du premier étage est en panne.");
  await bring("Offre de formation", "Bonjour, découvrez nos formations.");
  const page = await stage.open("technician");
  await page.goto("/tickets");
  await page.getByRole("link", { name: /\d mails à trier/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courrier");
  const mail = (subject: string) => page.getByRole("list", { name: "Courrier" }).getByRole("listitem").filter({ hasText: subject });
  await expect(mail("Scanner en panne")).toContainText("Expéditeur inconnu");

  await mail("Offre de formation").getByRole("button", { name: "Écarter" }).click();
  await expect(mail("Offre de formation")).toHaveCount(0);
  await mail("Scanner en panne").getByRole("button", { name: "Accepter…" }).click();
  const dialog = page.getByRole("dialog", { name: "Accepter le mail" });
  await dialog.getByRole("combobox", { name: "De quel client" }).fill("notariale");
  await dialog.getByRole("option", { name: /notariale/ }).click();
  await dialog.getByRole("button", { name: "Ouvrir le ticket" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Scanner en panne");
  await expect(page.getByText("Le scanner du premier étage est en panne.")).toBeVisible();

  await page.goto("/tickets/courrier?voir=REFUSED");
  await expect(mail("Offre de formation")).toContainText("décidé par Inès Moreau");
});

async function bring(subject: string, text: string): Promise<void> {
  const message = [
    "From: Jean Inconnu <jean@ailleurs.example>",
    `To: ${ADDRESS}`,
    `Subject: ${subject}`,
    `Message-ID: <${crypto.randomUUID()}@ailleurs.example>`,
    `Date: ${new Date().toUTCString()}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ].join("\r\n");
  const answer = await fetch(`${process.env["MAIL_URL"]}?to=${ADDRESS}&from=jean@ailleurs.example`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env["MAIL_HOOK"]}`, "content-type": "message/rfc822" },
    body: message,
  });
  expect(answer.status).toBe(200);
}
