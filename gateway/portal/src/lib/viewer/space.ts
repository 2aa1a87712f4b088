// In which of the two spaces somebody was last, so that what they will see can be asked for before they are known.

import { kept } from "@/lib/kept";

export type Space = "client" | "team";

const last = kept<Space | "">("space", "", (value) => value === "client" || value === "team");

export function lastSpace(): Space | "" {
  return last.get();
}

export function keepSpace(space: Space): void {
  if (last.get() !== space) last.set(space);
}
