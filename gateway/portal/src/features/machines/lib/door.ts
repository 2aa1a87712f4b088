// Where agents speak: a port of its own that the portal is not told, so that whoever enrols machines says it once.

import { kept } from "@/lib/kept";

const USUAL_PORT = 8443;
const ADDRESS = /^[\w.-]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/i;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

export const door = kept<string>("agents.door", `${globalThis.location?.hostname ?? "localhost"}:${USUAL_PORT}`, isAddress);

/** The code is not in it: whoever lists programs, or what was typed, would see it. */
export function enrolling(server: string): string {
  return `sudo regie-agent enrol --server ${server.trim()}`;
}

export const INSTALLING = "sudo regie-agent install";
