// What is said of a row of measurements, and how a browser is slowed down.

import type { CDPSession, Page } from "@playwright/test";

/** As the browser's own tools call it: 1.44 Mbit/s, half a second for each answer to begin. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: (1.44 * 1024 * 1024) / 8, uploadThroughput: (0.675 * 1024 * 1024) / 8 };

export async function slowDown(page: Page, { cpu = 1, network = false }: { cpu?: number; network?: boolean }): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", FAST_3G);
  }
  return session;
}

/** Without an aim it is said to be known, and judged by nobody. */
export function say(what: string, milliseconds: readonly number[], aim: number | null): void {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0);
  const mark = aim === null ? "    " : at(0.5) <= aim ? "ok  " : "over";
  const told = aim === null ? "" : `  aim ${aim} ms`;
  console.log(`${mark} ${what.padEnd(64)} median ${String(at(0.5)).padStart(5)} ms  worst ${String(at(1)).padStart(5)} ms${told}  (${sorted.length})`);
}
