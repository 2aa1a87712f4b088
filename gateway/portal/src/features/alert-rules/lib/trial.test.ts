import { describe, expect, it } from "vitest";
import { byMachine, strips, type Found } from "./trial";

const found = (id: string, raisedAt: string, clearedAt: string | null): Found => ({ machine: { id, name: id }, raisedAt, clearedAt, minutes: null, measured: null });

describe("what a rule would have found (RM4)", () => {
  it("is told machine by machine, those with the most first", () => {
    const machines = byMachine([found("a", "2026-09-01T00:00:00Z", "2026-09-01T01:00:00Z"), found("b", "2026-09-02T00:00:00Z", null), found("b", "2026-09-01T00:00:00Z", "2026-09-01T01:00:00Z")]);
    expect(machines.map(({ id, alerts, isStanding }) => [id, alerts.length, isStanding])).toEqual([
      ["b", 2, true],
      ["a", 1, false],
    ]);
  });

  it("lies within the time that was looked at, and is always seen", () => {
    const [since, until] = [Date.parse("2026-09-01T00:00:00Z"), Date.parse("2026-09-11T00:00:00Z")];
    const drawn = strips([found("a", "2026-09-02T00:00:00Z", "2026-09-03T00:00:00Z"), found("a", "2026-09-06T00:00:00Z", "2026-09-06T00:01:00Z"), found("a", "2026-09-10T00:00:00Z", null)], since, until);
    expect(drawn[0]).toEqual({ left: 0.1, width: expect.closeTo(0.1) as number });
    expect(drawn[1]?.width).toBe(0.004);
    expect(drawn[2]).toEqual({ left: 0.9, width: expect.closeTo(0.1) as number });
  });
});
