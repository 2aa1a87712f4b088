// What a rule would have found, machine by machine.

import type { AlertRuleTryQuery } from "@/gql/graphql";

export type Trial = AlertRuleTryQuery["alertRuleTry"];
export type Found = Trial["alerts"][number];

export interface Machine {
  id: string;
  name: string;
  alerts: readonly Found[];
  isStanding: boolean;
}

/** Those with the most alerts first: there a rule is too strict, or a machine is ill. */
export function byMachine(alerts: readonly Found[]): Machine[] {
  const found = new Map<string, Machine & { alerts: Found[] }>();
  for (const alert of alerts) {
    const { id, name } = alert.machine;
    const machine = found.get(id) ?? { id, name, alerts: [], isStanding: false };
    machine.alerts.push(alert);
    machine.isStanding ||= alert.clearedAt === null;
    found.set(id, machine);
  }
  return [...found.values()].toSorted((one, other) => other.alerts.length - one.alerts.length);
}

/** Where in the time that was looked at an alert stood: from 0 to 1, and never so thin that it is not seen. */
export function strips(alerts: readonly Found[], since: number, until: number): { left: number; width: number }[] {
  const [whole, thinnest] = [Math.max(until - since, 1), 0.004];
  return alerts.map(({ raisedAt, clearedAt }) => {
    const [from, to] = [Date.parse(raisedAt), clearedAt ? Date.parse(clearedAt) : until];
    const width = Math.max((to - from) / whole, thinnest);
    return { left: Math.min(Math.max((from - since) / whole, 0), 1 - thinnest), width };
  });
}
