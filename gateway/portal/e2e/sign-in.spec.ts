import { createHmac } from "node:crypto";
import { PEOPLE } from "./ask.ts";
import { letterWith } from "./letters.ts";
import { expect, password, signIn, test } from "./stage.ts";

for (const [locale, title, wrong, heading] of [
  ["fr-FR", "Connexion", /n.est pas le bon/, "Ma journée"],
  ["en-GB", "Sign in", /not the right|wrong|is not/i, "My day"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test("somebody mistypes, is told, and gets in", async ({ page }) => {
      await signIn(page, PEOPLE.manager, "not the password");
      await expect(page).toHaveTitle(new RegExp(title));
      await expect(page.getByRole("alert").filter({ hasText: wrong })).toBeFocused();
      await page.locator("input[type=password]").fill(password());
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    });
  });
}

test("a page that is asked for without a session is shown after signing in, and a session lasts over a reload", async ({ page }) => {
  await page.goto("/clients?q=boulangerie");
  await expect(page).toHaveURL(/connexion/);
  await page.locator("input[type=email]").fill(PEOPLE.manager);
  await page.locator("input[type=password]").fill(password());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /Boulangerie Martin/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: /Boulangerie Martin/ })).toBeVisible();
});

test("what a page shows comes with the token: at the door, and when it is opened again", async ({ page }) => {
  const alone: string[] = [];
  let along = 0;
  page.on("request", (request) => {
    if (request.method() !== "POST" || !request.url().endsWith("/graphql")) return;
    const body = request.postData() ?? "";
    along = Math.max(along, (JSON.parse(body) as { extensions?: { along?: [] } }).extensions?.along?.length ?? 0);
    if (body.includes('"orderBy":{"field":"NAME"')) alone.push(body.includes('"along"') ? "along" : "by itself");
  });
  await page.goto("/connexion?vers=%2Fclients%3Fq%3Dboulangerie");
  await page.locator("input[type=email]").fill(PEOPLE.manager);
  await page.locator("input[type=password]").fill(password());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /Boulangerie Martin/ })).toBeVisible();
  expect(alone).toEqual(["along"]);
  expect(along, "who it is, and what the page shows").toBe(2);
  await page.reload();
  await expect(page.getByRole("link", { name: /Boulangerie Martin/ })).toBeVisible();
  expect(alone).toEqual(["along", "along"]);
});

test("somebody is invited, chooses a password, takes a second factor, and needs it", async ({ stage, page }) => {
  const email = "lea@atelier-nord.example";
  const admin = await stage.open("admin");
  await admin.goto("/reglages/comptes");
  await admin.getByRole("button", { name: "Inviter une personne" }).click();
  await admin.getByLabel("Nom", { exact: true }).fill("Léa Petit");
  await admin.getByLabel("Adresse mail").fill(email);
  await admin.getByLabel("Rôle").selectOption("SUPPORT");
  await admin.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(admin.getByText("Le lien est envoyé à Léa Petit.")).toBeVisible();

  await page.goto(await linkFor(email));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bienvenue, Léa Petit");
  await page.getByLabel("Nouveau mot de passe").fill("court");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Choisissez au moins 10 caractères.").first()).toBeVisible();
  await page.getByLabel("Nouveau mot de passe").fill("une phrase assez longue");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("C’est enregistré");

  await signIn(page, email, "une phrase assez longue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ma journée");
  await page.goto("/profil");
  await page.getByRole("button", { name: "Activer" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mot de passe").fill("une phrase assez longue");
  await dialog.getByRole("button", { name: "Continuer" }).click();
  const link = await dialog.getByRole("link", { name: /Ouvrir dans l’application/ }).getAttribute("href");
  await dialog.getByLabel("Code à six chiffres").fill(totp(new URL(link ?? "").searchParams.get("secret") ?? ""));
  await dialog.getByRole("button", { name: "Activer" }).click();
  const recovery = await dialog.getByRole("listitem").first().textContent();
  await dialog.getByRole("button", { name: "Je les ai notés" }).click();

  await page.getByRole("button", { name: "Mon compte : Léa Petit" }).click();
  await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL(/connexion/);
  await signIn(page, email, "une phrase assez longue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code de vérification");
  await page.getByLabel("Code", { exact: true }).fill(recovery ?? "");
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("navigation", { name: "Navigation principale" }).first()).toBeVisible();
});

test("a forgotten password says nothing about who has an account", async ({ page }) => {
  await page.goto("/mot-de-passe");
  await page.getByLabel("Adresse mail").fill("nobody@nowhere.example");
  await page.getByRole("button", { name: "Recevoir le lien" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez vos mails");
});

test("a link that is not good says so and offers another", async ({ page }) => {
  await page.goto("/welcome#nothing");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");
  await expect(page.getByRole("link", { name: "Recevoir un autre lien" })).toBeVisible();
});

async function linkFor(email: string): Promise<string> {
  const letter = await letterWith(email, "/welcome#");
  const [link] = /\/welcome#[\w.~-]+/.exec(letter) ?? [];
  if (!link) throw new Error(`no link for ${email}`);
  return link;
}

/** RFC 6238 with the usual settings: what an app on a telephone shows. */
function totp(secret: string): string {
  const bits = [...secret.toUpperCase()]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
