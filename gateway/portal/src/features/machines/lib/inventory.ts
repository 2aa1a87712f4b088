// An inventory in the order in which people ask for it: facts that stand alone, and tables of what there are many of.

import { factOf, isTree, within, type Fact } from "./facts";

export type Form = "text" | "bytes" | "yesNo" | "moment" | "kilohertz" | "megabits" | "transfers" | "list" | "addresses" | "state" | "starts" | "password" | "protocol";

interface Column {
  /** Where it is: a path through facts. */
  path: string;
  form?: Form;
}

interface Plan {
  facts?: readonly Column[];
  tables?: readonly { path: string | null; columns: readonly Column[] }[];
}

const col = (path: string, form: Form = "text"): Column => ({ path, form });

/** The first column of a table is what its rows are called by. */
const PLANS = {
  system: {
    facts: [
      col("name"), col("version"), col("code_name"), col("kernel"), col("architecture"), col("hostname"), col("family"), col("virtualised"), col("contained"),
      col("first_process"), col("installed_at", "moment"), col("time_zone"), col("locale"), col("machine_id"),
    ],
  },
  hardware: {
    facts: [
      col("product.maker"), col("product.name"), col("product.serial"), col("product.asset_tag"), col("processor.model"), col("processor.cores"),
      col("processor.threads"), col("processor.highest_kilohertz", "kilohertz"), col("memory_bytes", "bytes"), col("board.name"), col("chassis.name"),
      col("firmware.maker"), col("firmware.version"), col("firmware.released"), col("firmware.boots_by"), col("secure_boot", "yesNo"), col("security_module"), col("hardware_uuid"),
    ],
    tables: [
      { path: "memory_modules", columns: [col("slot"), col("bytes", "bytes"), col("kind"), col("form"), col("speed_mega_transfers", "transfers"), col("maker"), col("part_number"), col("serial")] },
      { path: "batteries", columns: [col("name"), col("maker"), col("model"), col("technology"), col("serial")] },
    ],
  },
  disks: {
    tables: [{ path: null, columns: [col("name"), col("model"), col("bytes", "bytes"), col("bus"), col("turns", "yesNo"), col("removable", "yesNo"), col("serial"), col("firmware")] }],
  },
  filesystems: { tables: [{ path: null, columns: [col("mounted_on"), col("device"), col("kind"), col("bytes", "bytes"), col("read_only", "yesNo")] }] },
  network: {
    facts: [col("domain"), col("gateways", "list"), col("names.servers", "list"), col("names.search", "list")],
    tables: [
      { path: "interfaces", columns: [col("name"), col("addresses", "addresses"), col("hardware_address"), col("state"), col("megabits", "megabits"), col("driver"), col("wireless.network")] },
      { path: "routes", columns: [col("to", "addresses"), col("through"), col("interface"), col("metric")] },
    ],
  },
  ports: { tables: [{ path: null, columns: [col("port"), col("protocol", "protocol"), col("address"), col("program")] }] },
  protection: { tables: [{ path: null, columns: [col("product"), col("running", "yesNo"), col("up_to_date", "yesNo"), col("definitions_of", "moment")] }] },
  updates: { tables: [{ path: null, columns: [col("package"), col("installed"), col("offered"), col("security", "yesNo"), col("origin")] }] },
  services: { tables: [{ path: null, columns: [col("name"), col("description"), col("state", "state"), col("starts", "starts"), col("runs_as")] }] },
  packages: { tables: [{ path: null, columns: [col("name"), col("version"), col("architecture"), col("origin"), col("installed_at", "moment")] }] },
  accounts: { tables: [{ path: null, columns: [col("name"), col("uid"), col("password", "password"), col("shell"), col("home")] }] },
  groups: { tables: [{ path: null, columns: [col("name"), col("gid"), col("members", "list")] }] },
  pci_devices: { tables: [{ path: null, columns: [col("place"), col("class"), col("vendor"), col("device"), col("driver")] }] },
  usb_devices: { tables: [{ path: null, columns: [col("product_name"), col("maker_name"), col("place"), col("serial"), col("version")] }] },
} as const satisfies Record<string, Plan>;

export type SectionName = keyof typeof PLANS;
export const SECTIONS = Object.keys(PLANS) as SectionName[];

export interface Named {
  /** `processor_model` of hardware: what it is called by in both languages. */
  name: string;
  form: Form;
  fact: Fact;
}

export interface Listed {
  name: string;
  columns: readonly { name: string; form: Form }[];
  /** Why there is none of it, or how many there are. */
  rows: Fact | readonly (readonly Fact[])[];
}

export interface Shown {
  section: SectionName;
  facts: readonly Named[];
  tables: readonly Listed[];
}

/** None where no section of this name is known: a newer agent may tell of more. */
export function shown(section: string, content: unknown): Shown | null {
  const name = SECTIONS.find((one) => one === section);
  if (!name) return null;
  const plan: Plan = PLANS[name];
  return {
    section: name,
    facts: (plan.facts ?? []).map(({ path, form = "text" }) => ({ name: nameOf(path), form, fact: within(content, path) })),
    tables: (plan.tables ?? []).map(({ path, columns }) => ({
      name: path ?? name,
      columns: columns.map(({ path: at, form = "text" }) => ({ name: nameOf(at), form })),
      rows: rowsOf(path === null ? factOf(content) : within(content, path), columns),
    })),
  };
}

function rowsOf(found: Fact, columns: readonly Column[]): Listed["rows"] {
  if ("absent" in found) return found;
  return Array.isArray(found.known) ? found.known.map((row) => columns.map(({ path }) => within(row, path))) : [];
}

const nameOf = (path: string) => path.replaceAll(".", "_");

/** Only what bears all of the words; facts by themselves, a row by any of its cells. */
export function narrowed(section: Shown, typed: string): Shown {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return section;
  const bears = (facts: readonly Fact[]) => {
    const text = facts.map((fact) => ("known" in fact ? plain(textOf(fact.known)) : "")).join(" ");
    return words.every((word) => text.includes(word));
  };
  return {
    ...section,
    facts: section.facts.filter(({ fact }) => bears([fact])),
    tables: section.tables.map((table) => ({ ...table, rows: isRows(table.rows) ? table.rows.filter(bears) : [] })),
  };
}

export function isRows(rows: Listed["rows"]): rows is readonly (readonly Fact[])[] {
  return Array.isArray(rows);
}

export function countOf({ facts, tables }: Shown): number {
  const known = facts.filter(({ fact }) => "known" in fact).length;
  return tables.reduce((count, { rows }) => count + (isRows(rows) ? rows.length : 0), known);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Everything that is written in a value, one after the other. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  if (isTree(value)) return Object.values(value).map(textOf).join(" ");
  return value === null || value === undefined ? "" : String(value);
}

/** `192.168.1.20/24`, one or several. */
export function addressesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (isTree(one) && typeof one["address"] === "string" ? [`${one["address"]}/${String(one["prefix"])}`] : []));
}
