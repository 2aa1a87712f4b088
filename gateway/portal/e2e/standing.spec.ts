// An alert on a real machine. After a start nothing is raised for eight minutes, so that machines bring what they kept:
// this one waits for them, and is named to come late.

import { agentProgram } from "./agent.ts";
import { expect, test } from "./stage.ts";

test("TK1 RM4 an alert stands on its machine, in the list, and leads to its ticket and its rule", async ({ stage }) => {
  test.skip(agentProgram() === null, "there is no agent: build the whole workspace");
  test.setTimeout(780_000);
  const page = await stage.open("technician");
  await expect(async () => {
    await page.goto("/machines/alertes");
    const row = page.getByRole("row").filter({ hasText: "Caisse principale" }).filter({ hasText: "Mémoire occupée" });
    await expect(row.getByRole("link", { name: /^Ticket/ })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 660_000, intervals: [10_000] });
  const row = page.getByRole("row").filter({ hasText: "Caisse principale" }).filter({ hasText: "Mémoire occupée" });
  await expect(row.getByText("En cours")).toBeVisible();
  await row.getByRole("link", { name: /^Ticket/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("mémoire occupée");
  await page.goto("/machines?q=caisse");
  await expect(page.getByRole("row").filter({ hasText: "Caisse principale" }).getByText(/\d alertes?/)).toBeVisible();
  await page.getByRole("link", { name: "Caisse principale" }).click();
  await expect(page.getByText(/alertes? (est|sont) en cours depuis/)).toBeVisible();
  await page.getByRole("link", { name: "Mémoire occupée", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mémoire occupée");
  await page.getByRole("button", { name: "Essayer sur 90 jours" }).click();
  await expect(page.getByText("Caisse principale").first()).toBeVisible();
});
