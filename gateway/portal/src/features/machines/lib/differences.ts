// What is other in an inventory: what came, what went and what changed, as people read it.

import type { MachineInventoryChangesQuery } from "@/gql/graphql";
import { isTree, knownOf, type Fact } from "./facts";
import { SECTIONS, textOf, type Form, type SectionName } from "./inventory";

type Told = NonNullable<MachineInventoryChangesQuery["machine"]>["inventoryChanges"][number];

export interface Difference {
  /** From its outside to its inside: nginx, version. */
  path: readonly string[];
  kind: "came" | "went" | "changed";
  before: Fact | null;
  after: Fact | null;
}

export interface SectionOf {
  section: SectionName | "other";
  /** What the machine calls it, where nobody here knows it. */
  name: string;
  differences: readonly Difference[];
}

/** Section by section, in the order of an inventory. */
export function differencesOf(told: readonly Told[]): SectionOf[] {
  const sections = new Map<string, Map<string, Difference>>();
  for (const change of told) {
    const found = sections.get(change.section) ?? new Map<string, Difference>();
    sections.set(change.section, found);
    const { path, before, after } = plain(change);
    const key = path.join("\n");
    const known = found.get(key);
    const both = { before: before ?? known?.before ?? null, after: after ?? known?.after ?? null };
    found.set(key, { path, ...both, kind: both.before === null ? "came" : both.after === null ? "went" : "changed" });
  }
  const all = [...sections].map(([name, found]): SectionOf => ({ section: SECTIONS.find((one) => one === name) ?? "other", name, differences: [...found.values()] }));
  const order = ({ section }: SectionOf) => (section === "other" ? SECTIONS.length : SECTIONS.indexOf(section));
  return all.toSorted((one, other) => order(one) - order(other));
}

/** A fact that is absent differs within its reason: that is one difference, of the fact. */
function plain({ path, before, after }: Told): Pick<Difference, "path" | "before" | "after"> {
  const absent = path.indexOf("absent");
  if (absent < 0) return { path, before: factOf(before), after: factOf(after) };
  return { path: path.slice(0, absent), before: absentOf(before), after: absentOf(after) };
}

function factOf(value: unknown): Fact | null {
  return value === null || value === undefined ? null : { known: value };
}

function absentOf(value: unknown): Fact | null {
  if (value === null || value === undefined) return null;
  const reason = isTree(value) ? value["reason"] : value;
  return { absent: { reason: typeof reason === "string" ? (reason as never) : "other", detail: null } };
}

/** How a value is written, by the name of its field. */
export function formOf(path: readonly string[]): Form {
  const name = path.at(-1) ?? "";
  if (name === "bytes" || name.endsWith("_bytes")) return "bytes";
  if (name.endsWith("_at")) return "moment";
  if (name === "addresses") return "addresses";
  return "text";
}

export function countOfDifferences(sections: readonly SectionOf[]): number {
  return sections.reduce((count, { differences }) => count + differences.length, 0);
}

const LONGEST = 160;

/** How many there are in a list, the beginning of what is long, and none of what is short enough as it is. */
export function briefOf(fact: Fact): number | string | null {
  if ("absent" in fact) return null;
  const value = knownOf(fact.known);
  if (Array.isArray(value)) return value.length;
  const text = textOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : null;
}
