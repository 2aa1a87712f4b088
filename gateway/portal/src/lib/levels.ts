// Levels of what is measured on machines: whole numbers for the server, percents and numbers for people.

import type { MachineMeasure } from "@/gql/graphql";

export const MEASURES = ["PROCESSOR", "MEMORY", "FILESYSTEM", "LOAD", "SWAP", "PROCESSES"] as const satisfies readonly MachineMeasure[];

/** How many of the server's numbers are one of people's; shares are typed in percents. */
const PARTS: Record<MachineMeasure, number> = { PROCESSOR: 100, MEMORY: 100, FILESYSTEM: 100, SWAP: 100, LOAD: 100, PROCESSES: 1 };

export function isShare(measure: MachineMeasure): boolean {
  return measure !== "LOAD" && measure !== "PROCESSES";
}

/** Whether it is of one file system, or of processes of one name. */
export function isOfSomething(measure: MachineMeasure): boolean {
  return measure === "FILESYSTEM" || measure === "PROCESSES";
}

const HIGHEST = 1_000_000;

/** What a person types: 90, 92,5 or 90 %. None for what is no level. */
export function readLevel(measure: MachineMeasure, typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return null;
  const level = Math.round(Number(text) * PARTS[measure]);
  const isWhole = measure !== "PROCESSES" || !text.includes(".");
  return isWhole && level <= (isShare(measure) ? 10_000 : HIGHEST) ? level : null;
}

/** The same, to be typed over. */
export function typedLevel(measure: MachineMeasure, level: number, locale: string): string {
  const text = String(level / PARTS[measure]);
  return locale.startsWith("fr") ? text.replace(".", ",") : text;
}
