import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isTree, knownOf } from "./facts";
import { addressesOf, countOf, narrowed, SECTIONS, shown } from "./inventory";

const GOLDEN = "../../agent/protocol/golden/v1";
const sections = readdirSync(GOLDEN)
  .filter((name) => name.startsWith("inventory_"))
  .map((name) => (JSON.parse(readFileSync(`${GOLDEN}/${name}`, "utf8")) as { body: { section: string; found: unknown } }).body);
const of = (name: string) => shown(name, sections.find(({ section }) => section === name)?.found);

describe("an inventory (RM2)", () => {
  it("has a place for every section that agents tell of", () => {
    expect(sections.map(({ section }) => section).toSorted()).toEqual(SECTIONS.toSorted());
  });

  it("asks for nothing that agents do not tell of", () => {
    const isTold = (value: unknown, name: string) => isTree(value) && Object.keys(value).some((key) => name === key || name.startsWith(`${key}_`));
    for (const { section, found } of sections) {
      const all = shown(section, found);
      for (const { name } of all?.facts ?? []) expect(isTold(found, name), `${section}: ${name}`).toBe(true);
      for (const { name: table, columns } of all?.tables ?? []) {
        const rows = knownOf(isTree(found) && table !== section ? found[table] : found) as unknown[];
        for (const { name } of columns) expect(isTold(rows[0], name), `${section}, ${table}: ${name}`).toBe(true);
      }
    }
  });

  it("shows the processor and the memory of hardware", () => {
    const facts = of("hardware")?.facts ?? [];
    const fact = (name: string) => facts.find((one) => one.name === name)?.fact;
    expect(fact("processor_model")).toEqual({ known: "Intel(R) Core(TM) i5-1145G7" });
    expect(fact("memory_bytes")).toEqual({ known: 17179869184 });
    expect(fact("product_asset_tag")).toMatchObject({ absent: {} });
  });

  it("says why there is no list where there is none", () => {
    const packages = shown("packages", { absent: { reason: "not_supported" } });
    expect(packages?.tables[0]?.rows).toEqual({ absent: { reason: "not_supported", detail: null } });
    expect(packages && countOf(packages)).toBe(0);
  });

  it("is searched by any word of any cell, without accents", () => {
    const packages = of("packages");
    expect(packages && countOf(narrowed(packages, "openssl amd64"))).toBe(1);
    expect(packages && countOf(narrowed(packages, "apache"))).toBe(0);
    expect(packages && narrowed(packages, "  ")).toBe(packages);
  });

  it("writes addresses with their networks", () => {
    expect(addressesOf([{ address: "192.168.1.20", prefix: 24 }, { address: "fe80::1", prefix: 64 }])).toEqual(["192.168.1.20/24", "fe80::1/64"]);
  });

  it("passes over a section that it does not know", () => {
    expect(shown("moods", { known: [] })).toBeNull();
  });
});
