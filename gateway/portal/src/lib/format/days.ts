// Several days in one field, as people type them: 24/12/2026, 31/12/2026, or 2026-12-24.

const FRENCH = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** None where one of them is no day. */
export function readDays(text: string): string[] | null {
  const days = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(readDay);
  return days.every((day) => day !== null) ? days : null;
}

function readDay(text: string): string | null {
  const found = FRENCH.exec(text);
  const day = found ? `${found[3]}-${pad(found[2])}-${pad(found[1])}` : text;
  if (!ISO.test(day)) return null;
  const date = new Date(`${day}T12:00:00Z`);
  // A 31st of February would become a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

export function writtenDays(days: readonly string[]): string {
  return days.map((day) => day.split("-").toReversed().join("/")).join(", ");
}

function pad(part = ""): string {
  return part.padStart(2, "0");
}
