// A fact about a machine as its agent writes it: known, or absent with a reason. What is not in this form is known.

export const REASONS = ["not_there", "not_allowed", "not_readable", "not_supported", "tool_missing", "first_reading", "timed_out", "too_large"] as const;
export type Reason = (typeof REASONS)[number];

export interface Absent {
  reason: Reason | "other";
  detail: string | null;
}

export type Fact = { known: unknown } | { absent: Absent };

type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function factOf(value: unknown): Fact {
  if (isTree(value) && "known" in value) return { known: value["known"] };
  if (isTree(value) && isTree(value["absent"])) return { absent: absentOf(value["absent"]) };
  return value === null || value === undefined ? { absent: { reason: "not_there", detail: null } } : { known: value };
}

function absentOf({ reason, detail }: Tree): Absent {
  return { reason: REASONS.find((one) => one === reason) ?? "other", detail: typeof detail === "string" ? detail : null };
}

export function knownOf(value: unknown): unknown {
  const fact = factOf(value);
  return "known" in fact ? fact.known : null;
}

/** A value within a value, through facts: `processor.model` of hardware. */
export function within(value: unknown, path: string): Fact {
  let fact = factOf(value);
  for (const step of path.split(".")) {
    if ("absent" in fact) return fact;
    fact = factOf(isTree(fact.known) ? fact.known[step] : undefined);
  }
  return fact;
}
