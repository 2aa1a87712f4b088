import { expect, test } from "vitest";
import { toldOf } from "./told";

test("a line of the log says who said it, and whether it is grave", () => {
  const line = { kind: "event", what: "logged", level: "error", source: "nginx", message: "bind() failed", place: "1" };
  expect(toldOf(line)).toEqual({ what: "logged", source: "nginx", message: "bind() failed", isGrave: true });
  expect(toldOf({ ...line, level: "warning" })).toMatchObject({ isGrave: false });
});

test("what turned is told with what it was, also where that was not known", () => {
  const turned = { kind: "event", what: "turned", of: "protection", name: "ClamAV", before: { absent: { reason: "first_reading" } }, after: { known: "stopped" } };
  expect(toldOf(turned)).toMatchObject({ of: "protection", name: "ClamAV", before: { absent: { reason: "first_reading" } }, after: { known: "stopped" } });
});

test("a gap says how many are missing, of when, and why", () => {
  const gap = { kind: "gap", cause: "full", records: 12, taken: ["2026-09-21T14:00:00Z", "2026-09-21T14:12:00Z"] };
  expect(toldOf(gap)).toEqual({ what: "gap", cause: "full", records: 12, from: "2026-09-21T14:00:00Z", until: "2026-09-21T14:12:00Z" });
  expect(toldOf({ kind: "gap", cause: "of tomorrow", records: 1 })).toMatchObject({ cause: "other", from: null });
});

test("what a later agent tells is told as something", () => {
  for (const odd of [null, "text", {}, { kind: "event", what: "of tomorrow" }]) expect(toldOf(odd)).toEqual({ what: "other" });
  expect(toldOf({ kind: "event", what: "clock_stepped", millis: -61_400 })).toEqual({ what: "clock_stepped", seconds: -61 });
});
