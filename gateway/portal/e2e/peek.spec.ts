// A ticket is looked at beside the list: opened from its row or by a key, walked, restored by its address, closed by Escape.

import { expect, test } from "./stage.ts";

const WIDE = { width: 1440, height: 900 };

test("TK8 a ticket is read beside the list, walked by J and K, and found again by its address", async ({ stage }) => {
  const page = await stage.open("admin", { viewport: WIDE });
  await page.goto("/tickets?vue=all");
  const table = page.getByRole("table", { name: "Tickets" });
  const peek = page.getByRole("complementary", { name: "Aperçu du ticket" });
  await expect(table.locator("[id^=ticket-]").first()).toBeVisible();
  const subjects = await table.locator("[id^=ticket-]").allInnerTexts();

  await test.step("a row opens it, its subject leads to its page", async () => {
    await table.getByRole("row").nth(1).getByRole("cell").nth(1).click();
    await expect(peek.getByRole("heading", { level: 2 })).toHaveText(subjects[0] ?? "");
    await expect(page).toHaveURL(/apercu=/);
    await expect(table.locator("[aria-current=true]")).toContainText(subjects[0] ?? "");
  });

  await test.step("J and K walk the list", async () => {
    await page.keyboard.press("j");
    await expect(peek.getByRole("heading", { level: 2 })).toHaveText(subjects[1] ?? "");
    await page.keyboard.press("k");
    await expect(peek.getByRole("heading", { level: 2 })).toHaveText(subjects[0] ?? "");
  });

  await test.step("its address shows it again, Escape closes it, and its row has the focus", async () => {
    await page.reload();
    await expect(peek.getByRole("heading", { level: 2 })).toHaveText(subjects[0] ?? "");
    await page.keyboard.press("Escape");
    await expect(peek).toHaveCount(0);
    await expect(page).not.toHaveURL(/apercu=/);
    await expect(table.locator("[id^=ticket-]").first()).toBeFocused();
    await page.keyboard.press("v");
    await expect(peek).toBeVisible();
  });

  await test.step("where there is no room it has its own page", async () => {
    await page.setViewportSize({ width: 820, height: 900 });
    await expect(page).toHaveURL(/\/tickets\/[\da-f-]{36}/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(subjects[0] ?? "");
  });
});

test("columns are put into another order by their arrows, made wider by their edges, and stay so", async ({ stage }) => {
  const page = await stage.open("admin", { viewport: WIDE });
  await page.goto("/tickets?vue=all");
  const heads = page.getByRole("table", { name: "Tickets" }).getByRole("columnheader");
  await expect(heads.nth(3)).toContainText("Statut");
  await page.getByRole("button", { name: "Colonnes" }).click();
  const panel = page.getByRole("dialog", { name: "Colonnes" });
  await panel.getByRole("button", { name: "Avancer : Priorité" }).click();
  await panel.getByLabel("Équipe", { exact: true }).check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(heads.nth(3)).toContainText("Priorité");
  await expect(heads.nth(4)).toContainText("Statut");
  await expect(heads.filter({ hasText: "Équipe" })).toBeVisible();

  await test.step("a column without room says so, and how it is seen", async () => {
    const team = panel.getByLabel("Équipe", { exact: true });
    await page.setViewportSize({ width: 900, height: 900 });
    await expect(heads.filter({ hasText: "Équipe" })).toHaveCount(0);
    await page.getByRole("button", { name: "Colonnes" }).click();
    await expect(team).toBeChecked();
    await expect(team).toHaveAccessibleDescription(/Sans place ici/);
    await page.keyboard.press("Escape");
    await page.setViewportSize(WIDE);
    await expect(heads.filter({ hasText: "Équipe" })).toBeVisible();
    await page.getByRole("button", { name: "Colonnes" }).click();
    await expect(team).toHaveAccessibleDescription("");
    await page.keyboard.press("Escape");
  });

  await test.step("its edge makes a column narrower or wider, by the pointer and by arrows, and there is one way back", async () => {
    const status = heads.filter({ hasText: "Statut" });
    const width = async () => Math.round((await status.boundingBox())?.width ?? 0);
    const usual = await width();
    const edge = page.getByRole("separator", { name: "Largeur : Statut" });
    const { x, y } = (await edge.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 16, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 16 + 40, y + 12, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBe(usual - 40);
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(width).toBe(usual - 24);
    await page.reload();
    await expect.poll(width).toBe(usual - 24);
    await page.getByRole("button", { name: "Colonnes" }).click();
    await panel.getByRole("button", { name: "Comme au début" }).click();
    await page.keyboard.press("Escape");
    await expect(heads.nth(3)).toContainText("Statut");
    await expect.poll(width).toBe(usual);
  });
});
