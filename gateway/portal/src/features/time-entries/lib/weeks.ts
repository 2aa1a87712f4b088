// Civil days, counted where no clock changes: a week is its Monday.

import { plusDays } from "@/lib/format/instants";

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, place) => plusDays(monday, place));
}
