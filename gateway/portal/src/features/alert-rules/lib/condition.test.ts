import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { ruleSchema, type RuleTyped } from "./checks";
import { conditionOf, conditionTyped, inputOf, kindOf, KINDS, shownAs, type Typed } from "./condition";

const usual = conditionTyped(null, "fr-FR");
const typed: Record<string, Typed> = {
  threshold: { ...usual, measure: "FILESYSTEM", of: "/var", raise: "92,5", clear: "80" },
  serviceDown: { ...usual, kind: "serviceDown", service: "nginx.service", hits: "2", last: "3" },
  diskFilling: { ...usual, kind: "diskFilling" },
  antivirusOff: { ...usual, kind: "antivirusOff" },
  logLines: { ...usual, kind: "logLines", containing: "out of memory", source: "kernel" },
};

const rule = (condition: Partial<Typed>): RuleTyped => ({ ...usual, ...condition, name: "R", subject: "S", description: "", priority: "NORMAL", scope: "all", client: "", machine: "" });
const wrong = (condition: Partial<RuleTyped>) => safeParse(ruleSchema, { ...rule({}), ...condition }).issues?.map(({ path, message }) => [path?.[0]?.key, message]) ?? [];

describe("what a rule looks for (RM4)", () => {
  it.each(KINDS)("%s is sent alone, and comes back as it was typed", (kind) => {
    const input = conditionOf(typed[kind] ?? usual);
    expect(Object.keys(input)).toEqual([kind]);
    expect(kindOf(shownAs(input))).toBe(kind);
    expect(inputOf(shownAs(input), "fr-FR")).toEqual(input);
  });

  it("is levels in the server’s numbers, of a file system or of processes alone", () => {
    expect(conditionOf(typed["threshold"] ?? usual)).toEqual({ threshold: { measure: "FILESYSTEM", of: "/var", side: "ABOVE", raise: 9250, clear: 8000, hits: 8, last: 10 } });
    expect(conditionOf({ ...usual, of: "/var" })).toMatchObject({ threshold: { measure: "PROCESSOR", of: null } });
  });

  it("is asked for what it lacks, and for nothing of another kind", () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ kind: "antivirusOff", raise: "much", hits: "0", service: "" })).toEqual([]);
    expect(wrong({ kind: "serviceDown" })).toEqual([["service", "serviceMissing"]]);
    expect(wrong({ kind: "logLines" })).toEqual([["containing", "textMissing"]]);
    expect(wrong({ measure: "PROCESSES", of: " ", raise: "0", clear: "1", side: "BELOW" })).toEqual([["of", "placeMissing"]]);
    expect(wrong({ kind: "diskFilling", overHours: "1", withinDays: "400" })).toEqual([["overHours", "numberWrong"], ["withinDays", "numberWrong"]]);
    expect(wrong({ scope: "machine" })).toEqual([["machine", "machineMissing"]]);
  });

  it("has levels on either side of each other, and no more hits than readings", () => {
    expect(wrong({ raise: "80", clear: "90" })).toEqual([["clear", "levelsCrossed"]]);
    expect(wrong({ side: "BELOW", raise: "10", clear: "20" })).toEqual([]);
    expect(wrong({ hits: "11", last: "10" })).toEqual([["hits", "hitsWrong"]]);
    expect(wrong({ raise: "101" })).toEqual([["raise", "levelWrong"]]);
  });
});
