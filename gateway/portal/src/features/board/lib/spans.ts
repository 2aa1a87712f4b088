// Which days are looked at, and in which steps, as it stands in the address.

import { check, fallback, object, optional, picklist, pipe, string, type InferOutput } from "valibot";
import { firstOf, lastOf, mondayOf, nextMonth } from "@/lib/format/calendar";
import { isDay, plusDays } from "@/lib/format/instants";

export const SPANS = ["weeks", "quarter", "year", "years"] as const;
export const STEPS = ["DAY", "WEEK", "MONTH"] as const;

export type SpanName = (typeof SPANS)[number];
export type Step = (typeof STEPS)[number];

const text = fallback(optional(string()), undefined);
const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const flowSearch = object({
  sur: fallback(optional(picklist(SPANS)), undefined),
  du: day,
  au: day,
  pas: fallback(optional(picklist(STEPS)), undefined),
  client: text,
  equipe: text,
});

export type FlowSearch = InferOutput<typeof flowSearch>;

export interface Span {
  from: string;
  until: string;
  step: Step;
  name: SpanName | "own";
}

/** Ends today; as many steps as there is room for on a wide screen, at most. */
const NAMED: Record<SpanName, { step: Step; begin: (today: string) => string }> = {
  weeks: { step: "DAY", begin: (today) => plusDays(today, -27) },
  quarter: { step: "WEEK", begin: (today) => plusDays(mondayOf(today), -7 * 12) },
  year: { step: "MONTH", begin: (today) => nextMonth(today, -11) },
  years: { step: "MONTH", begin: (today) => nextMonth(today, -23) },
};

/** The days that are named, or else a span until today: three months where none is named. */
export function spanOf({ sur = "quarter", du, au, pas }: Partial<FlowSearch>, today: string): Span {
  if (du && au && isSpan(du, au)) return { from: du, until: au, step: pas ?? stepOf(du, au), name: "own" };
  const { step, begin } = NAMED[sur];
  return { from: begin(today), until: today, step: pas ?? step, name: sur };
}

/** Forwards, and no longer than the server looks back at once. */
export function isSpan(from: string, until: string): boolean {
  return from <= until && until <= plusDays(from, 3_652);
}

/** The last day of a step within the span; its first one is given by the server, and may lie before the span. */
export function daysOf(first: string, { from, until, step }: Span): { du: string; au: string } {
  const last = { DAY: first, WEEK: plusDays(first, 6), MONTH: lastOf(firstOf(first)) }[step];
  return { du: first < from ? from : first, au: last > until ? until : last };
}

function stepOf(from: string, until: string): Step {
  if (until <= plusDays(from, 31)) return "DAY";
  return until <= plusDays(from, 183) ? "WEEK" : "MONTH";
}
