// The list that somebody came from, so that a ticket knows which one is next.

let list: readonly string[] = [];

export function rememberList(ids: readonly string[]): void {
  list = ids;
}

/** The one before or after another in a list, and its place; none beyond its ends. */
export function stepFrom(rows: readonly { id: string }[], id: string, by: 1 | -1): { id: string; place: number } | null {
  const place = rows.findIndex((row) => row.id === id) + by;
  const row = rows[place];
  return row && rows.some((one) => one.id === id) ? { id: row.id, place } : null;
}

export function neighboursOf(id: string): { previous: string | null; next: string | null; place: number; count: number } {
  const place = list.indexOf(id);
  const at = (index: number) => (place < 0 ? null : (list[index] ?? null));
  return { previous: at(place - 1), next: at(place + 1), place: place + 1, count: list.length };
}
