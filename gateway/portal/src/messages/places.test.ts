import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placesIn } from "../../scripts/words";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.gen\.ts$|^gql\//.test(path))
  .map((path) => ({ path, text: readFileSync(join("src", path), "utf8") }));

describe("the places of words that a module names", () => {
  it("are found as they are written", () => {
    const code = 'useTranslations("tickets"); useTranslations<"form">("form"); useTranslations(`time.${kind}`); useTranslations("tickets");';
    expect(placesIn(code)).toEqual(["tickets", "form", "time"]);
  });

  it("are all found: words that nobody brings would be missing where they are said", () => {
    for (const { path, text } of sources) {
      const asked = text.match(/\buseTranslations(?:<[^>]*>)?\([^)]+\)/g) ?? [];
      for (const one of asked) expect(placesIn(one), `${path}: ${one}`).toHaveLength(1);
    }
  });
});
