// What a clock says at a moment. The instants are the server's; here they are only compared with the present.

import type { DeadlineFragment } from "@/gql/graphql";

export type ClockState = "none" | "running" | "near" | "over" | "paused" | "kept" | "missed";

export function stateOf(deadline: DeadlineFragment | null, now: number): ClockState {
  if (!deadline) return "none";
  if (deadline.doneAt) return deadline.late ? "missed" : "kept";
  if (deadline.pausedSince) return "paused";
  if (Date.parse(deadline.due) <= now) return "over";
  return Date.parse(deadline.nearAt) <= now ? "near" : "running";
}

const PRESSING: Record<ClockState, number> = { over: 0, near: 1, running: 2, paused: 3, missed: 4, kept: 5, none: 6 };

interface Clocks {
  firstAnswer: DeadlineFragment | null;
  resolution: DeadlineFragment | null;
}

/** The one of a ticket's two clocks to look at: the more pressing, and of two alike the sooner. */
export function pressing({ firstAnswer, resolution }: Clocks, now: number): "firstAnswer" | "resolution" {
  const [one, other] = [stateOf(firstAnswer, now), stateOf(resolution, now)];
  if (PRESSING[one] !== PRESSING[other]) return PRESSING[one] < PRESSING[other] ? "firstAnswer" : "resolution";
  return firstAnswer && resolution && firstAnswer.due < resolution.due && !firstAnswer.doneAt
    ? "firstAnswer"
    : "resolution";
}
