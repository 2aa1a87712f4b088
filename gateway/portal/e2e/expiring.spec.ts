import { ask, tokenOf } from "./ask.ts";
import { HourBankCreditHoursDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { aClient, bankOf } from "./stories.ts";

const inDays = (days: number) => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(Date.now() + days * 86_400_000);

test("CT4 hours that will be lost stand in one list, whose they are and how soon", async ({ stage }) => {
  await aClient("Atelier de reliure", "HOUR_BANK");
  const { id: bank } = await bankOf("Atelier de reliure");
  const token = await tokenOf("manager");
  for (const [label, days] of [["Pack de printemps", 20], ["Pack d’été", 200]] as const) {
    const input = { bank, minutes: 300, lastDay: inDays(days), credit: { pack: { label } } };
    await ask(HourBankCreditHoursDocument, { input }, token);
  }
  const page = await stage.open("manager");
  await page.goto("/banques");
  await page.getByRole("button", { name: "Expirent bientôt" }).click();
  const ours = page.getByRole("table", { name: "Heures qui expirent bientôt" }).getByRole("row").filter({ hasText: "Atelier de reliure" });
  await expect(ours).toHaveCount(1);
  await expect(ours).toContainText("Pack de printemps");
  await expect(ours).toContainText(/dans 20 jours/);
  await ours.getByRole("link").click();
  await expect(page.getByText("Pack d’été").first()).toBeVisible();
});
