import type { Level, TimeClass } from "@/gql/graphql";

/** The ordinary hour first. */
export const CLASSES = ["BILLABLE", "AFTER_HOURS", "OUTSIDE_CONTRACT", "INCLUDED", "NON_BILLABLE"] as const satisfies readonly TimeClass[];

export const LEVELS = ["JUNIOR", "CONFIRMED", "SENIOR", "EXPERT"] as const satisfies readonly Level[];
