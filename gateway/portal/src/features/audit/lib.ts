import { fallback, object, optional, picklist, string, type InferOutput } from "valibot";
import type { AuditFilter } from "@/gql/graphql";
import { beginOf, endOf, isDay } from "@/lib/format/instants";

export const KINDS = [
  "ACCOUNT",
  "ALERT_RULE",
  "ANSWER_TEMPLATE",
  "CALENDAR",
  "CLIENT",
  "CONTRACT",
  "FILE",
  "HOUR_BANK",
  "INVOICE",
  "MACHINE",
  "MAIL",
  "MAINTENANCE",
  "SELLER",
  "SERVICE_POLICY",
  "SUPPLIER_INVOICE",
  "TEAM",
  "TENANT",
  "TICKET",
  "TICKET_VIEW",
  "TIMER",
  "TIME_ENTRY",
] as const;
export const OUTCOMES = ["DONE", "REFUSED", "CONSULTED", "CHANGED_NOTHING"] as const;

const text = fallback(optional(string()), undefined);

export const auditSearch = object({
  q: text,
  qui: text,
  quoi: fallback(optional(picklist(KINDS)), undefined),
  issue: fallback(optional(picklist(OUTCOMES)), undefined),
  du: text,
  au: text,
  sur: text,
});

export type AuditSearch = InferOutput<typeof auditSearch>;

/** A last day is taken whole: until the next one begins. */
export function filterOf({ q, qui, quoi, issue, du, au, sur }: AuditSearch): AuditFilter {
  return {
    ...(q ? { text: q } : {}),
    ...(qui ? { account: qui } : {}),
    ...(quoi ? { kind: quoi } : {}),
    ...(issue ? { outcome: issue } : {}),
    ...(sur ? { about: sur } : {}),
    ...(du && isDay(du) ? { from: beginOf(du) } : {}),
    ...(au && isDay(au) ? { until: endOf(au) } : {}),
  };
}

interface Act {
  name: string | null;
  message: string | null;
  events: readonly { eventType: string; sentence: string }[];
}

/**
 * What came of an act, a sentence each. What was only written down, as a sign-in is, says nothing that its name and its
 * outcome do not say.
 */
export function cameTo({ name, message, events }: Act): string[] {
  const facts = events.filter(({ eventType }) => !eventType.startsWith("act."));
  if (facts.length > 0) return facts.map(({ sentence }) => sentence);
  if (message) return [message];
  return name ? [] : events.map(({ sentence }) => sentence);
}

const NAME = /^(\w+)\/([0-9a-f-]{36})@/;
const PAGES = { hour_bank: "/banques/$id", contract: "/contrats/$id", client: "/clients/$id", ticket: "/tickets/$id", invoice: "/factures/$id" } as const;

export interface Shown {
  to: (typeof PAGES)[keyof typeof PAGES];
  id: string;
  at: string;
}

/** Where the thing of an event is shown, as it was then: the name of an event begins with its thing. */
export function justAfter(name: string, at: string): Shown | null {
  const [, kind = "", id = ""] = NAME.exec(name) ?? [];
  return kind in PAGES ? { to: PAGES[kind as keyof typeof PAGES], id, at } : null;
}

export function justBefore(name: string, at: string): Shown | null {
  return justAfter(name, new Date(Date.parse(at) - 1).toISOString());
}

/** The thing whose history an event is of, where it is one whose history is told. */
export function thingOf(name: string): { quoi: (typeof KINDS)[number]; sur: string } | null {
  const [, kind = "", id = ""] = NAME.exec(name) ?? [];
  const quoi = KINDS.find((one) => one === kind.toUpperCase());
  return quoi ? { quoi, sur: id } : null;
}
