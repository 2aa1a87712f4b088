// How wide columns are, in rem, as somebody made them and as there is room. The subject takes what the others leave.

import { HIDEABLE, type Hideable } from "./columnOrder";

export type Widths = Readonly<Partial<Record<Hideable, number>>>;

export const USUAL: Readonly<Record<Hideable, number>> = { status: 9.5, priority: 7, assignee: 11, team: 9, clock: 16.5, touched: 8.5, opened: 8.5 };
/** Those that nobody widens: the box to choose a row, and its number. */
export const FIXED = { select: 2.75, number: 4 };
export const NARROWEST = 4.5;
export const WIDEST = 30;
/** One press of an arrow. */
export const STEP = 1;
/** Below this a subject says nothing. */
const SUBJECT = 10;
/** What stands back where there is little room, the first first, whatever is chosen. */
const STAND_BACK: readonly Hideable[] = ["team", "assignee", "priority"];

/** Widths that may be, whatever was kept. */
export function widthsOf(kept: unknown): Widths {
  if (typeof kept !== "object" || kept === null) return {};
  const known = HIDEABLE.flatMap((id) => {
    const width: unknown = (kept as Widths)[id];
    return typeof width === "number" && Number.isFinite(width) ? [[id, between(width, NARROWEST, WIDEST)] as const] : [];
  });
  return Object.fromEntries(known);
}

/** How wide each is that has its place; those for which there is no room are left out, then all are narrowed alike. */
export function fitted(shown: readonly Hideable[], asked: Widths, room: number): ReadonlyMap<Hideable, number> {
  const left = room - FIXED.select - FIXED.number - SUBJECT;
  const width = (id: Hideable) => asked[id] ?? USUAL[id];
  const total = (ids: readonly Hideable[]) => ids.reduce((sum, id) => sum + width(id), 0);
  let seen = shown;
  for (const id of STAND_BACK) if (total(seen) > left) seen = seen.filter((one) => one !== id);
  const share = Math.min(1, Math.max(0, left) / total(seen));
  return new Map(seen.map((id) => [id, width(id) * share]));
}

/** The widest that one may become beside the others, so that none of them has to stand back. */
export function widestOf(id: Hideable, widths: ReadonlyMap<Hideable, number>, room: number): number {
  const others = [...widths].reduce((sum, [one, width]) => (one === id ? sum : sum + width), 0);
  const left = room - FIXED.select - FIXED.number - SUBJECT - others;
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor(left)));
}

export function between(width: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, width));
}
