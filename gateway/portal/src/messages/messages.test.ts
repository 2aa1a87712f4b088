import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "./en.json";
import fr from "./fr.json";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[[...path, key].join("."), value] as const] : [...flat(value, [...path, key])],
    ),
  );
}

const french = flat(fr as Tree);
const english = flat(en as Tree);

/** What a sentence is given: the names in its braces, and its marks. */
function given(message: string): string[] {
  const names = [...message.matchAll(/(?<!(?:one|other|=\d+) )\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? "");
  const marks = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...names, ...marks])].toSorted();
}

describe("messages", () => {
  it("are there in both languages", () => {
    expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted());
  });

  it("are given the same in both languages", () => {
    for (const [key, message] of french) expect(given(english.get(key) ?? ""), key).toEqual(given(message));
  });

  it("keep the apostrophe that ICU does not take for its own", () => {
    for (const message of [...french.values(), ...english.values()]) expect(message).not.toContain("'");
  });

  it("have the spaces of French before its signs", () => {
    for (const [key, message] of french) {
      expect(message, key).not.toMatch(/(?<! )[a-zà-ÿ)”»] ?(?<![\u202f\u00a0])[;!?]|\w [;!?»]|« /u);
    }
  });
});

describe("keys", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.gen\.ts$|^gql\//.test(path))
    .map((path) => readFileSync(join("src", path), "utf8"))
    .map((text) => ({
      text,
      namespaces: [...text.matchAll(/useTranslations(?:<[^>]*>)?\((?:"([^"]*)"|`([^`]*)`)\)/g)].map(
        ([, plain, shaped]) => new RegExp(`^${pattern(plain ?? shaped ?? "")}\\.(.+)$`),
      ),
    }))
    .filter(({ namespaces }) => namespaces.length > 0);

  /** A key is used where its namespace is asked for and its rest stands, whole or as the shape of a template. */
  const used = (key: string): boolean =>
    sources.some(({ text, namespaces }) =>
      namespaces.some((namespace) => {
        const rest = namespace.exec(key)?.at(-1);
        return rest !== undefined && isSaid(text, rest);
      }),
    );

  const words = new Map<string, { plain: Set<string>; shapes: RegExp[] }>();
  function isSaid(text: string, rest: string): boolean {
    let known = words.get(text);
    if (!known) {
      known = {
        plain: new Set([...text.matchAll(/"([\w.]+)"/g)].map(([, word]) => word ?? "")),
        shapes: [...text.matchAll(/`([^`]*\$\{[^`]*)`/g)].map(([, shape]) => new RegExp(`^${pattern(shape ?? "")}$`)),
      };
      words.set(text, known);
    }
    // A bare variable as a key may be any one word: t(status).
    const isVariable = /\bt\((\w+)[,)]/.test(text) && !rest.includes(".");
    return known.plain.has(rest) || known.shapes.some((shape) => shape.test(rest)) || isVariable || isVariableOf(text, rest);
  }

  function isVariableOf(text: string, rest: string): boolean {
    return /\b(roles|classes|types|priorities|said)\((\w|\.)+\)/.test(text) && !rest.includes(".");
  }

  function pattern(shape: string): string {
    return shape.replace(/[.*+?^()|[\]\\]/g, "\\$&").replace(/\$\{[^}]*\}/g, "[\\w]+");
  }

  it("are all used", () => {
    expect([...french.keys()].filter((key) => !used(key))).toEqual([]);
  });
});
