// What several forms ask of what is typed; the sentences are in the messages of "form".

import { check, isoDate, nonEmpty, pipe, string, trim } from "valibot";
import { readAmount } from "@/lib/format/amount";
import { readDuration } from "@/lib/format/duration";

export const day = pipe(string(), isoDate("dayMissing"));

export const noDayOrDay = pipe(
  string(),
  check((typed) => typed === "" || !Number.isNaN(Date.parse(typed)), "dayMissing"),
);

export const reason = pipe(string(), trim(), nonEmpty("reasonMissing"));

export const named = pipe(string(), trim(), nonEmpty("nameMissing"));

export const amount = pipe(
  string(),
  check((typed) => readAmount(typed) !== null, "amountWrong"),
);

/** Nothing typed is none. */
export const anyDuration = pipe(
  string(),
  check((typed) => typed.trim() === "" || readDuration(typed) !== null, "durationWrong"),
);

export const whole = (least: number, most: number) =>
  pipe(
    string(),
    check((typed) => /^\d{1,9}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most, "numberWrong"),
  );
