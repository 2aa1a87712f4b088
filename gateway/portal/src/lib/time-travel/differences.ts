// What somebody reads of a thing at two moments, line by line, and which lines are not the same.

import type { ReactNode } from "react";

export interface Line {
  /** What it is about, the same at both moments. */
  key: string;
  name: string;
  /** In words, as they are compared; none where there is nothing to say. */
  said: string | null | undefined;
  /** As it is drawn, where words alone are not how it is read. */
  shown?: ReactNode;
}

export interface Difference {
  key: string;
  name: string;
  before: Line | null;
  after: Line | null;
}

/** In the order of today; what is no more comes last. */
export function differences(then: readonly Line[], now: readonly Line[]): readonly Difference[] {
  const before = told(then);
  const after = told(now);
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [before.get(key) ?? null, after.get(key) ?? null];
    const name = (other ?? one)?.name ?? "";
    return one?.said === other?.said ? [] : [{ key, name, before: one, after: other }];
  });
}

function told(lines: readonly Line[]): Map<string, Line> {
  return new Map(lines.filter(({ said }) => Boolean(said)).map((line) => [line.key, line]));
}
