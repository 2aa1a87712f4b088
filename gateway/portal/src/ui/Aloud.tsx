import { Fragment } from "react";
import { readDuration } from "@/lib/format/duration";
import { Duration } from "./time";

/** 2 h 30, 45 min, −1 h 05, as they stand in a sentence. */
const WRITTEN = /(−?\d+[\s\u00a0\u202f](?:h[\s\u00a0\u202f]\d{2}|h|min)(?!\w))/;

/** A sentence that was made elsewhere: what it says of durations is read aloud as words. */
export function Aloud({ text }: { text: string }) {
  return text.split(WRITTEN).map((part, place) => {
    // Every other one is what was looked for.
    const minutes = place % 2 === 1 ? readDuration(part.replace("−", "")) : null;
    if (minutes === null) return <Fragment key={place}>{part}</Fragment>;
    return <Duration key={place} minutes={part.startsWith("−") ? -minutes : minutes} />;
  });
}
