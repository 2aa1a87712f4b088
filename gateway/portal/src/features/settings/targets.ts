// A promise as people type it: "30 min", "4h", "2 j". Nothing typed promises nothing.

import type { ServiceTargetInput } from "@/gql/graphql";
import { readDuration, writtenDuration } from "@/lib/format/duration";

export interface Target {
  days: number | null;
  minutes: { count: number } | null;
}

const DAYS = /^(\d{1,3})\s*(?:j|jours?|d|days?)$/;

/** Undefined for what cannot be read. */
export function readTarget(text: string): ServiceTargetInput | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === "") return null;
  const days = DAYS.exec(typed);
  if (days) return { days: Number(days[1]) };
  const minutes = readDuration(typed);
  return minutes === null ? undefined : { minutes };
}

export function writtenTarget(target: Target | null, day: string): string {
  if (!target) return "";
  return target.days === null ? writtenDuration(target.minutes?.count ?? 0) : `${target.days}\u00a0${day}`;
}
