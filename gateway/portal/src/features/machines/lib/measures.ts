// What was measured, as lines over time and as what is left: samples as their agent writes them, the newest first.

import { isTree, knownOf, within, type Absent } from "./facts";

export interface Sample {
  takenAt: string;
  measured: unknown;
}

export const LINES = ["processor", "memory", "received", "sent"] as const;
export type Line = (typeof LINES)[number];

export interface Point {
  at: number;
  values: Record<Line, number | null>;
}

/** The oldest first. Shares are of 1, traffic is bytes a second. */
export function pointsOf(samples: readonly Sample[]): Point[] {
  return samples.map(({ takenAt, measured }) => ({ at: Date.parse(takenAt), values: valuesOf(measured) })).toReversed();
}

function valuesOf(measured: unknown): Point["values"] {
  return { processor: processorOf(measured), memory: memoryOf(measured), received: trafficOf(measured, "received_bytes"), sent: trafficOf(measured, "sent_bytes") };
}

const WHOLE = 10_000;

function processorOf(measured: unknown): number | null {
  const idle = numberAt(measured, "processor.idle");
  return idle === null ? null : Math.max(0, (WHOLE - idle) / WHOLE);
}

function memoryOf(measured: unknown): number | null {
  const [total, available] = [numberAt(measured, "memory.total_bytes"), numberAt(measured, "memory.available_bytes")];
  return total && available !== null ? (total - available) / total : null;
}

/** All networks together, but the one within the machine. */
function trafficOf(measured: unknown, way: "received_bytes" | "sent_bytes"): number | null {
  const [over, networks] = [numberAt(measured, "over_millis"), knownOf(isTree(measured) ? measured["networks"] : null)];
  if (!over || !Array.isArray(networks)) return null;
  const bytes = networks.filter((one) => isTree(one) && one["name"] !== "lo").reduce((sum: number, one) => sum + (numberAt(one, way) ?? 0), 0);
  return (bytes * 1000) / over;
}

function numberAt(value: unknown, path: string): number | null {
  const fact = within(value, path);
  return "known" in fact && typeof fact.known === "number" ? fact.known : null;
}

export interface Space {
  mountedOn: string;
  total: number;
  available: number;
}

/** How full each place was when it was last seen. */
export function spacesOf(sample: Sample | undefined): Space[] | { absent: Absent } {
  const found = within(sample?.measured, "filesystems");
  if ("absent" in found) return found;
  const all = Array.isArray(found.known) ? found.known : [];
  return all
    .map((one) => ({ mountedOn: String(knownOf(isTree(one) ? one["mounted_on"] : "") ?? ""), total: numberAt(one, "total_bytes") ?? 0, available: numberAt(one, "available_bytes") ?? 0 }))
    .filter(({ total }) => total > 0);
}

/** The top of a scale of bytes: a power of 1024, or a few of it, that none goes beyond. */
export function topOf(points: readonly Point[], line: Line): number {
  if (line === "processor" || line === "memory") return 1;
  const most = Math.max(...points.flatMap(({ values }) => [values.received ?? 0, values.sent ?? 0]), 1024);
  const unit = 1024 ** Math.floor(Math.log(most) / Math.log(1024));
  const times = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].find((one) => one * unit >= most) ?? 1024;
  return times * unit;
}
