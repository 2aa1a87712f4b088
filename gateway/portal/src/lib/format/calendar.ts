// Civil days, counted where no clock changes: a week is its Monday, a month its first day.

import { plusDays } from "./instants";

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

export function firstOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** So many months later, or earlier where it is below nothing: the first day of that month. */
export function nextMonth(day: string, count = 1): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

/** The last day of a day's month. */
export function lastOf(day: string): string {
  return plusDays(nextMonth(day), -1);
}
