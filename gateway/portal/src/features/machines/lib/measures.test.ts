import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pointsOf, spacesOf, topOf } from "./measures";

const golden = JSON.parse(readFileSync("../../agent/protocol/golden/v1/sample.json", "utf8")) as { taken_at: string; body: unknown };
const sample = { takenAt: golden.taken_at, measured: golden.body };

describe("what was measured (RM1)", () => {
  it("is read as agents write it", () => {
    const [read] = pointsOf([sample]);
    expect(read?.values.processor).toBeCloseTo(0.155);
    expect(read?.values.memory).toBeCloseTo(0.4375);
    expect(read?.values.received).toBeNull();
  });

  it("is traffic a second, all networks together but the machine’s own", () => {
    const networks = { known: [{ name: "eth0", received_bytes: 6000, sent_bytes: 60 }, { name: "eth1", received_bytes: 6000, sent_bytes: 0 }, { name: "lo", received_bytes: 9e9, sent_bytes: 9e9 }] };
    const [read] = pointsOf([{ takenAt: sample.takenAt, measured: { over_millis: { known: 60_000 }, networks } }]);
    expect(read?.values).toMatchObject({ received: 200, sent: 1 });
  });

  it("comes newest first and is drawn oldest first", () => {
    const at = (takenAt: string) => ({ takenAt, measured: {} });
    expect(pointsOf([at("2026-09-21T14:02:00Z"), at("2026-09-21T14:01:00Z")]).map(({ at: instant }) => new Date(instant).getUTCMinutes())).toEqual([1, 2]);
  });

  it("says how full each place is, or why nobody knows", () => {
    expect(spacesOf(sample)).toEqual([{ mountedOn: "/", total: 107374182400, available: 42949672960 }]);
    expect(spacesOf({ ...sample, measured: { filesystems: { absent: { reason: "timed_out" } } } })).toEqual({ absent: { reason: "timed_out", detail: null } });
  });

  it("has a scale that holds both ways of traffic", () => {
    const traffic = { at: 0, values: { processor: null, memory: null, received: 3000, sent: 10 } };
    expect(topOf([traffic], "sent")).toBe(4096);
    expect(topOf([traffic], "memory")).toBe(1);
  });
});
