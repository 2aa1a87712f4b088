import { ask, tokenOf } from "./ask.ts";
import { ClientsDocument, TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

async function tickets(...subjects: string[]): Promise<void> {
  const token = await tokenOf("admin");
  const { clients } = await ask(ClientsDocument, { first: 1 }, token);
  for (const subject of subjects) {
    const input = { client: clients.nodes[0]?.id ?? null, subject, type: "REQUEST", priority: "LOW", description: "" } as const;
    await ask(TicketOpenDocument, { input }, token);
  }
}

test("TK3 TK6 what is done to many tickets at once is taken back at once", async ({ stage }) => {
  await tickets("Trousseau de clés : porte nord", "Trousseau de clés : porte sud");
  const page = await stage.open("technician");
  await page.goto("/tickets?q=trousseau");
  const rows = page.getByRole("row").filter({ hasText: "Trousseau de clés" });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "Basse" })).toHaveCount(2);
  const choose = async () => {
    for (const row of await rows.all()) await row.getByRole("checkbox").check();
  };
  await choose();
  await page.getByRole("toolbar").getByRole("button", { name: "Priorité" }).click();
  await page.getByRole("menuitem", { name: "Critique" }).click();
  await expect(rows.filter({ hasText: "Critique" })).toHaveCount(2);
  await expect(page.getByText("2 tickets modifiés.")).toBeVisible();
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Annuler" }).last().click();
  await expect(rows.filter({ hasText: "Basse" })).toHaveCount(2);
  await expect(page.getByText("2 tickets sont revenus à ce qu’ils étaient.")).toBeVisible();

  await choose();
  await page.getByRole("toolbar").getByRole("button", { name: "Attribuer" }).click();
  await page.getByRole("menuitem", { name: "Inès Moreau" }).click();
  await expect(rows.filter({ hasText: "Inès Moreau" })).toHaveCount(2);
  await choose();
  await page.getByRole("toolbar").getByRole("button", { name: "Attribuer" }).click();
  await page.getByRole("menuitem", { name: "Personne" }).click();
  await expect(rows.filter({ hasText: "Inès Moreau" })).toHaveCount(0);
});
