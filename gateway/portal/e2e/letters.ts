// What left by mail: each letter as the mail server of the run got it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** The first letter in which all of this stands, once it is there; soft line ends are taken out. */
export async function letterWith(...texts: string[]): Promise<string> {
  const found = () => letters().find((letter) => texts.every((text) => letter.includes(text)));
  await expect.poll(() => found() !== undefined, { message: `a letter with ${texts.join(", ")}`, timeout: 20_000 }).toBe(true);
  return found() ?? "";
}

export function letters(): string[] {
  const folder = process.env["LETTERS"] ?? "";
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/=\r?\n/g, "").replaceAll("=3D", "="));
}
