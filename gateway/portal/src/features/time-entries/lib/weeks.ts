// Civil days, counted where no clock changes: a week is its Monday.

const DAY = 86_400_000;

export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, place) => plusDays(monday, place));
}
