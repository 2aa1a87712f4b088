// Hours of a week as people write them in one line a day: 09:00-12:30, 14:00-18:00.

import type { Weekday } from "@/gql/graphql";

export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

export interface Span {
  weekday: Weekday;
  from: string;
  until: string;
}

export function writtenDay(spans: readonly Span[], weekday: Weekday): string {
  return spans
    .filter((span) => span.weekday === weekday)
    .map(({ from, until }) => `${from.slice(0, 5)}-${until.slice(0, 5)}`)
    .join(", ");
}

const TIME = "(\\d{1,2})(?:[:h](\\d{2})?)?";
const SPAN = new RegExp(`^${TIME}\\s*[-–à]\\s*${TIME}$`);

/** None where it cannot be read; an empty line is a closed day. */
export function readDay(text: string, weekday: Weekday): Span[] | null {
  if (!text.trim()) return [];
  const spans = text.split(",").map((part) => {
    const found = SPAN.exec(part.trim().toLowerCase());
    if (!found) return null;
    const [, fromHour, fromMinute, untilHour, untilMinute] = found;
    const from = clock(fromHour, fromMinute);
    const until = clock(untilHour, untilMinute);
    return from && until && from < until ? { weekday, from, until } : null;
  });
  return spans.every((span) => span !== null) ? spans : null;
}

function clock(hour = "", minute = "00"): string | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  const isTime = (hours < 24 && minutes < 60) || (hours === 24 && minutes === 0);
  return isTime ? `${hour.padStart(2, "0")}:${minute}` : null;
}
