// French words lie with the code that says them: each module brings those of the places that it names, so that no page
// carries another one's. Whoever reads English waits once, for all of it.
// Built, sentences with gaps are taken apart: no browser carries what reads them.

import compile from "icu-minify/compile";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

type Words = { [key: string]: string | Words };

const WORDS = "virtual:words/";
const [FRENCH, ENGLISH] = ["fr", "en"].map((language) => fileURLToPath(new URL(`../src/messages/${language}.json`, import.meta.url))) as [string, string];
/** A place that is made as one goes is the whole of what it is in: `time.${kind}`. */
const SAID = /\buseTranslations(?:<[^>]*>)?\((?:"([\w.]+)"|`([\w.]+)\.\$\{[^`]*`)\)/g;

export function placesIn(code: string): string[] {
  return [...new Set([...code.matchAll(SAID)].map(([, whole, begin]) => whole ?? begin ?? ""))];
}

export function wordsByPlace(): Plugin {
  let isBuilt = false;
  return {
    name: "regie:words-by-place",
    enforce: "pre",
    configResolved({ command }) {
      isBuilt = command === "build";
    },
    resolveId(id, from) {
      if (id.startsWith(WORDS)) return `\0${id}`;
      return isBuilt && id === "use-intl/format-message" ? this.resolve("use-intl/format-message/format-only", from) : null;
    },
    load(id) {
      if (isBuilt && id === ENGLISH) return JSON.stringify(apart(wordsAt(ENGLISH)));
      if (!id.startsWith(`\0${WORDS}`)) return null;
      const place = id.slice(WORDS.length + 1);
      this.addWatchFile(FRENCH);
      const words = found(wordsAt(FRENCH), place);
      return `import { learn } from "@/lib/i18n/words"; learn("${place}", ${JSON.stringify(isBuilt ? apart(words) : words)});`;
    },
    transform(code, id) {
      if (!id.includes("/src/") || id.includes("/node_modules/")) return null;
      const places = placesIn(code);
      if (places.length === 0) return null;
      return { code: places.map((place) => `import "${WORDS}${place}";`).join(" ") + code, map: null };
    },
  };
}

function wordsAt(path: string): Words {
  return JSON.parse(readFileSync(path, "utf8")) as Words;
}

function found(words: Words, place: string): Words {
  const at = place.split(".").reduce<Words[string] | undefined>((within, step) => (typeof within === "object" ? within[step] : undefined), words);
  if (typeof at !== "object") throw new Error(`${place} is no place of words: src/messages`);
  return at;
}

function apart(words: Words): object {
  return Object.fromEntries(Object.entries(words).map(([key, said]) => [key, typeof said === "string" ? compile(said) : apart(said)]));
}
