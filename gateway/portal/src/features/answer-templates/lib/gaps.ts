import type { AnswerGap } from "@/gql/graphql";

/** Whom it is about, then what it is about, then who answers. */
export const GAPS: readonly AnswerGap[] = ["REQUESTER", "CLIENT", "NUMBER", "SUBJECT", "ME", "AGENCY"];
