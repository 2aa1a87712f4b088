// In which order columns stand, as somebody put them; what is new since then comes last.

export const HIDEABLE = ["status", "priority", "assignee", "team", "clock", "touched", "opened"] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** Each of them once, whatever was kept. */
export function orderedBy(kept: unknown): readonly Hideable[] {
  const known = Array.isArray(kept) ? kept.filter((one): one is Hideable => HIDEABLE.includes(one as Hideable)) : [];
  return [...new Set([...known, ...HIDEABLE])];
}

/** One place earlier or later, and not beyond the ends. */
export function moved(order: readonly Hideable[], id: Hideable, by: 1 | -1): readonly Hideable[] {
  const place = order.indexOf(id);
  const other = order[place + by];
  if (place < 0 || other === undefined) return order;
  return order.map((one) => (one === id ? other : one === other ? id : one));
}
