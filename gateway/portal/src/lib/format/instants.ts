// A day as instants: from its beginning until the next one's, where the reader is.

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}

export function beginOf(day: string): string {
  return start(day).toISOString();
}

/** The first instant that is no more of it. */
export function endOf(day: string): string {
  const date = start(day);
  date.setDate(date.getDate() + 1);
  return date.toISOString();
}

const LENGTH = 86_400_000;

/** Counted where no clock changes. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * LENGTH).toISOString().slice(0, 10);
}

/** How many days later one is than another; below zero where it is earlier. */
export function daysUntil(day: string, from: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / LENGTH);
}

function start(day: string): Date {
  return new Date(`${day}T00:00:00`);
}
