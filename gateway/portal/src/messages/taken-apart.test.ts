import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { _createCache as createCache, _createIntlFormatters as createFormatters } from "use-intl";
import whole from "use-intl/format-message";
import apart from "use-intl/format-message/format-only";
import en from "./en.json";
import fr from "./fr.json";

type Tree = { [key: string]: string | Tree };

function sentences(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : sentences(value)));
}

/** Something for each gap: a number where one is counted, what a mark makes of what it holds, and words otherwise. */
function values(sentence: string, count: number) {
  const gaps = [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? "", count] as const);
  const marks = [...sentence.matchAll(/<(\w+)>/g)].map(([, name]) => [name ?? "", (held: unknown) => `<${String(held)}>`] as const);
  return Object.fromEntries<unknown>([...gaps, ...marks]) as Record<string, never>;
}

describe("what the built portal makes of a sentence", () => {
  it.each([
    ["fr-FR", fr],
    ["en-GB", en],
  ])("reads as it is written, in %s", (locale, messages) => {
    const cache = createCache();
    const options = { cache, formatters: createFormatters(cache), locale };
    for (const sentence of sentences(messages)) {
      for (const count of [0, 1, 2, 1_234]) {
        const given = values(sentence, count);
        expect(apart("", compile(sentence), given, options)).toEqual(whole(sentence, sentence, given, options));
      }
    }
  });
});
