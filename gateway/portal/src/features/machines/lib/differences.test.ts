import { describe, expect, it } from "vitest";
import { briefOf, countOfDifferences, differencesOf, formOf } from "./differences";

const told = (section: string, path: string[], before: unknown, after: unknown) => ({ section, path, before, after });

describe("what is other in an inventory (RM2)", () => {
  it("came, went or changed, section by section in the order of an inventory", () => {
    const found = differencesOf([told("packages", ["nginx", "version"], "1.24", "1.26"), told("packages", ["telnet"], { name: "telnet" }, null), told("moods", ["good"], null, true), told("system", ["kernel"], "6.1", "6.6")]);
    expect(found.map(({ section }) => section)).toEqual(["system", "packages", "other"]);
    expect(found[1]?.differences.map(({ path, kind }) => [path.join(" "), kind])).toEqual([
      ["nginx version", "changed"],
      ["telnet", "went"],
    ]);
    expect(found[2]).toMatchObject({ name: "moods", differences: [{ kind: "came" }] });
    expect(countOfDifferences(found)).toBe(4);
  });

  it("is one where a fact is known from now on, or not any more", () => {
    const known = differencesOf([told("hardware", ["product", "serial", "absent"], { reason: "not_allowed" }, null), told("hardware", ["product", "serial"], null, "X1")]);
    expect(known[0]?.differences).toEqual([
      { path: ["product", "serial"], kind: "changed", before: { absent: { reason: "not_allowed", detail: null } }, after: { known: "X1" } },
    ]);
    const reason = differencesOf([told("disks", ["absent", "reason"], "not_there", "timed_out")]);
    expect(reason[0]?.differences).toMatchObject([{ path: [], kind: "changed", after: { absent: { reason: "timed_out" } } }]);
  });

  it("is written by what its field is", () => {
    expect([["memory_bytes"], ["sda", "bytes"], ["installed_at"], ["eth0", "addresses"], ["nginx", "version"]].map(formOf)).toEqual(["bytes", "bytes", "moment", "addresses", "text"]);
  });

  it("is brief where all of it would be too much", () => {
    expect(briefOf({ known: { known: [1, 2, 3] } })).toBe(3);
    expect(briefOf({ known: { name: "a".repeat(200) } })).toBe(`${"a".repeat(160)}…`);
    expect(briefOf({ known: "1.26" })).toBeNull();
    expect(briefOf({ absent: { reason: "timed_out", detail: null } })).toBeNull();
  });
});
