// Which rows of a list are chosen: by their ids, so that they stay chosen when the list is sorted or read again.

export type Ids = ReadonlySet<string>;

interface Identified {
  id: string;
}

/** Those between two places, both included, all chosen or all let go. */
export function between(was: Ids, rows: readonly Identified[], from: number, to: number, isOn: boolean): Ids {
  return set(was, rows.slice(Math.min(from, to), Math.max(from, to) + 1), isOn);
}

export function set(was: Ids, rows: readonly Identified[], isOn: boolean): Ids {
  const next = new Set(was);
  for (const { id } of rows) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}
