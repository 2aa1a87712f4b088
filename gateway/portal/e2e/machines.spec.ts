// A machine is expected, enrolled by its code with the real agent, seen in the list and on its page, and revoked.

import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agentProgram, enrol, watch } from "./agent.ts";
import { expect, test } from "./stage.ts";
import { aClient } from "./stories.ts";

const NAME = "Poste du fournil";
const agents: ChildProcess[] = [];
const folders: string[] = [];

/** However the journey ends, nothing of it goes on. */
test.afterEach(() => {
  for (const agent of agents.splice(0)) agent.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("RM1 RM2 a machine is enrolled by the code that is shown once, tells what it is, and is revoked", async ({ stage }) => {
  test.skip(agentProgram() === null, "there is no agent: build the whole workspace");
  test.setTimeout(180_000);
  await aClient("Fournil Machines", "TIME_AND_MATERIAL");
  const folder = mkdtempSync(join(tmpdir(), "regie-agent-e2e-"));
  folders.push(folder);
  const page = await stage.open("admin");

  await test.step("its code is shown once, with what is to be typed", async () => {
    await page.goto("/machines");
    await page.getByRole("button", { name: "Ajouter une machine" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Obtenir le code" }).click();
    await expect(dialog.getByText("Saisissez le nom.").first()).toBeVisible();
    await dialog.getByLabel("Nom", { exact: true }).fill(NAME);
    await dialog.getByRole("combobox", { name: /Client/ }).fill("Fournil Mach");
    await dialog.getByRole("option", { name: "Fournil Machines" }).click();
    await dialog.getByRole("button", { name: "Obtenir le code" }).click();
    await dialog.getByLabel("Adresse où parlent les agents").fill(process.env["AGENTS_LISTEN"] ?? "");
    const lines = await dialog.locator("code").allInnerTexts();
    expect(lines[0]).toBe(`sudo regie-agent enrol --server ${process.env["AGENTS_LISTEN"]}`);
    enrol(folder, process.env["AGENTS_LISTEN"] ?? "", lines[1] ?? "");
    agents.push(watch(folder));
    await dialog.getByRole("button", { name: "J’ai fini" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
    await expect(page.getByText(/sudo regie-agent/)).toHaveCount(0);
  });

  await test.step("it is heard, and says what it is made of and how it fares", async () => {
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Joignable").first()).toBeVisible({ timeout: 3_000 });
      await expect(page.getByText("Noyau", { exact: true })).toBeVisible({ timeout: 3_000 });
      await expect(page.getByText("Processeur").first()).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 90_000 });
    await page.getByRole("searchbox", { name: "Chercher dans l’inventaire" }).fill("root");
    await expect(page.getByText(/éléments? trouvés?/)).toBeVisible();
    await expect(page).toHaveURL(/chercher=root/);
  });

  await test.step("its silence opens a ticket, once somebody wants it", async () => {
    await page.getByRole("button", { name: "Ouvrir un ticket" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByText(`${NAME} ne répond plus`, { exact: true })).toBeVisible();
  });

  await test.step("it is found by what its inventory says, now and then, and by its alerts", async () => {
    await page.goto("/machines?q=fournil");
    const found = page.getByRole("table", { name: "Machines" }).getByRole("link", { name: NAME });
    await page.getByRole("searchbox", { name: "Chercher dans les inventaires" }).fill("root");
    await expect(page).toHaveURL(/fait=root/);
    await expect(found).toBeVisible();
    await page.getByLabel("Tels qu’ils étaient le").fill("2020-01-01T08:00");
    await expect(page.getByText("Aucune machine ne correspond à ces filtres")).toBeVisible();
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    await page.getByRole("searchbox", { name: "Chercher dans les inventaires" }).fill("a-word-of-no-inventory");
    await expect(page.getByText("Aucune machine ne correspond à ces filtres")).toBeVisible();
    await page.goto("/machines?q=fournil&alerte=non&etat=REVOKED");
    await expect(page.getByText("Aucune machine ne correspond à ces filtres")).toBeVisible();
    await page.goto("/machines?q=fournil");
    await found.click();
    await expect(page.getByRole("region", { name: "Historique" }).getByRole("listitem").first()).toBeVisible();
  });

  await test.step("it is found in the list and in the palette", async () => {
    await page.goto("/machines?etat=ENROLLED&q=fournil");
    await expect(page.getByRole("table", { name: "Machines" }).getByRole("link", { name: NAME })).toBeVisible();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Palette de commandes" }).fill("fournil");
    // Once, though its page was open a moment ago. An alert's ticket bears the machine's name too.
    const offered = page.getByRole("option", { name: new RegExp(`^${NAME}(?! –)`) });
    await expect(offered).toBeVisible();
    await expect(offered).toContainText("Fournil");
    await page.keyboard.press("Escape");
  });

  await test.step("a ticket is opened about it, and leads back to it", async () => {
    await page.getByRole("link", { name: NAME }).click();
    await page.getByRole("link", { name: "Nouveau ticket" }).click();
    await page.getByLabel("Objet").fill("Le ventilateur s’entend");
    await page.getByRole("button", { name: "Ouvrir le ticket" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le ventilateur s’entend");
    await page.getByRole("complementary").getByRole("link", { name: NAME }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
  });

  await test.step("it is revoked by a question, and heard no more", async () => {
    await page.getByRole("button", { name: "Autres actions" }).click();
    await page.getByRole("menuitem", { name: "Révoquer…" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByLabel("Raison").fill("Poste remplacé");
    await question.getByRole("button", { name: `Révoquer ${NAME}` }).click();
    await expect(page.getByText("Révoquée").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Autres actions" })).toHaveCount(0);
  });
});

test("RM1 a machine is nothing for accounting, who sees no tickets", async ({ stage }) => {
  const page = await stage.open("accounting");
  await expect(page.getByRole("link", { name: "Machines" })).toHaveCount(0);
  await page.goto("/machines");
  await expect(page.getByText(/Votre rôle ne permet pas cette action/)).toBeVisible();
});
