// The server of the journeys, with as many tickets as a busy agency has after a few years.

import usual from "../setup.ts";
import { fill } from "./fill.ts";

export default async function setup() {
  const stop = await usual();
  const count = Number(process.env["MEASURE_TICKETS"] ?? 10_000);
  const began = Date.now();
  try {
    await fill(count);
  } catch (error) {
    await stop();
    throw error;
  }
  console.log(`${count} tickets were opened in ${Math.round((Date.now() - began) / 1000)} s`);
  return stop;
}
