// When a maintenance is: as the server tells it, as a form keeps what is typed, and as it stands now.

import type { MaintenanceShownFragment, MaintenanceWhenInput, Weekday } from "@/gql/graphql";
import { readDuration } from "@/lib/format/duration";

export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const satisfies readonly Weekday[];

export type Stage = "calledOff" | "weekly" | "coming" | "now" | "over";

export function stageOf({ calledOff, once }: Pick<MaintenanceShownFragment, "calledOff" | "once">, now: number): Stage {
  if (calledOff) return "calledOff";
  if (!once) return "weekly";
  if (now < Date.parse(once.from)) return "coming";
  return now < Date.parse(once.until) ? "now" : "over";
}

export interface WhenTyped {
  how: "once" | "weekly";
  from: string;
  until: string;
  weekday: Weekday;
  at: string;
  lasts: string;
}

const LONGEST = 31 * 86_400_000;
const DAY_OF_MINUTES = 1_440;

/** What is wrong with a span; none where it is right. */
export function spanWrong({ from, until }: Pick<WhenTyped, "from" | "until">): "endsBefore" | "lastsTooLong" | null {
  const length = Date.parse(until) - Date.parse(from);
  if (Number.isNaN(length)) return null;
  if (length <= 0) return "endsBefore";
  return length > LONGEST ? "lastsTooLong" : null;
}

export function isWeekly(lasts: string): boolean {
  const minutes = readDuration(lasts);
  return minutes !== null && minutes > 0 && minutes <= DAY_OF_MINUTES;
}

export function whenOf({ how, from, until, weekday, at, lasts }: WhenTyped): MaintenanceWhenInput {
  if (how === "weekly") return { weekly: { weekday, from: at, minutes: readDuration(lasts) ?? 0 } };
  return { once: { from: new Date(from).toISOString(), until: new Date(until).toISOString() } };
}
