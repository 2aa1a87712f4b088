import { describe, expect, it } from "vitest";
import { differences, type Line } from "./differences";

const line = (key: string, said: string | null, name = key): Line => ({ key, name, said });

describe("the differences between two moments", () => {
  it("are nothing where everything reads the same, whatever has no words", () => {
    const then = [line("status", "Ouvert"), line("team", null)];
    expect(differences(then, [line("status", "Ouvert"), line("theme", ""), line("contact", null)])).toEqual([]);
    expect(differences([], [])).toEqual([]);
  });

  it("say both where a line reads otherwise", () => {
    expect(differences([line("status", "Ouvert"), line("number", "1")], [line("status", "Clos"), line("number", "1")])).toEqual([
      { key: "status", name: "status", before: line("status", "Ouvert"), after: line("status", "Clos") },
    ]);
  });

  it("say what came and what went, in the order of today with what is gone at the end", () => {
    const found = differences([line("gone", "Lot 1"), line("balance", "2 h")], [line("balance", "5 h"), line("new", "Lot 2")]);
    expect(found.map(({ key, before, after }) => [key, before?.said ?? null, after?.said ?? null])).toEqual([
      ["balance", "2 h", "5 h"],
      ["new", null, "Lot 2"],
      ["gone", "Lot 1", null],
    ]);
  });

  it("bear the name of today, or the last one there was", () => {
    const found = differences([line("lot", "2 h", "Pack"), line("old", "x", "Ancien")], [line("lot", "1 h", "Pack de juin")]);
    expect(found.map(({ name }) => name)).toEqual(["Pack de juin", "Ancien"]);
  });
});
