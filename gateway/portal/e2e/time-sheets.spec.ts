import { ask, tokenOf } from "./ask.ts";
import { TimeEntryLogDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";
import { aClient } from "./stories.ts";

test("a manager goes back to a week, looks at a day, and validates what is left of somebody’s week", async ({ stage }) => {
  const whose = await aClient("Cabinet Roche", "TIME_AND_MATERIAL");
  const entry = { ...whose, dateOfWork: "2026-08-12", worked: 75, note: "Inventaire des postes" };
  await ask(TimeEntryLogDocument, { input: entry }, await tokenOf("senior"));
  const name = "Karim Benali";
  const page = await stage.open("manager");
  await page.goto("/temps");
  await page.getByRole("link", { name: "Feuilles de temps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feuilles de temps");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(page).toHaveURL(/semaine=/);
  await page.getByRole("link", { name: "Semaine suivante" }).click();

  await page.goto("/temps/feuilles?semaine=2026-08-10");
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/temps\?.*qui=/);
  await expect(page.getByRole("button", { name: `Retirer le filtre ${name}` })).toBeVisible();
  await page.goBack();

  await row.getByRole("button", { name: `Valider la semaine de ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox").first()).toBeChecked();
  await dialog.getByRole("button", { name: /^Valider \d+ saisies?$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row.getByText("reste à valider")).toHaveCount(0);
});

test("accounting sees what is ready to be invoiced, and of what it is made", async ({ stage }) => {
  const page = await stage.open("accounting");
  await page.goto("/temps/a-facturer");
  const row = page.getByRole("table", { name: "À facturer" }).getByRole("row").nth(1);
  const entries = row.getByRole("link", { name: /saisie/ });
  const count = Number(/\d+/.exec((await entries.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  await entries.click();
  await expect(page.getByRole("button", { name: "Retirer le filtre À facturer" })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${count} saisies?$`))).toBeVisible();
});
