// The server of the journeys, with as many tickets as a busy agency has after a few years.

import usual from "../setup.ts";
import { fill } from "./fill.ts";

export default async function setup() {
  const stop = await usual();
  const count = Number(process.env["MEASURE_TICKETS"] ?? 10_000);
  const began = Date.now();
  try {
    await fill(count);
    await followed();
  } catch (error) {
    await stop();
    throw error;
  }
  console.log(`${count} tickets were opened and followed in ${Math.round((Date.now() - began) / 1000)} s`);
  return stop;
}

const QUIET_FOR = 5_000;
const PATIENCE = 15 * 60_000;

/** Until what was written is read: no follower has anything before it, and for a while. */
async function followed(): Promise<void> {
  const until = Date.now() + PATIENCE;
  let quietSince = Date.now();
  while (Date.now() - quietSince < QUIET_FOR) {
    if (Date.now() > until) throw new Error("the server still follows what was written");
    await new Promise((later) => setTimeout(later, 500));
    if ((await furthestBehind()) > 0) quietSince = Date.now();
  }
}

/** In seconds, by the server's own figures. */
async function furthestBehind(): Promise<number> {
  const page = await (await fetch(process.env["METRICS_URL"] ?? "")).text();
  const lags = [...page.matchAll(/^regie_follower_lag_seconds\{[^}]*\} (\S+)$/gm)].map(([, lag]) => Number(lag));
  if (lags.length === 0) throw new Error("the server does not say how far its followers are");
  return Math.max(...lags);
}
