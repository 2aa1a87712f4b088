import { describe, expect, it } from "vitest";
import { neighboursOf, rememberList, stepFrom } from "./neighbours";

const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];

describe("the tickets around one (TK8)", () => {
  it("are walked within the list, and not beyond its ends", () => {
    expect(stepFrom(rows, "a", 1)).toEqual({ id: "b", place: 1 });
    expect(stepFrom(rows, "b", -1)).toEqual({ id: "a", place: 0 });
    expect([stepFrom(rows, "a", -1), stepFrom(rows, "c", 1), stepFrom(rows, "gone", 1)]).toEqual([null, null, null]);
  });

  it("are known from the list that one came from", () => {
    rememberList(["a", "b"]);
    expect(neighboursOf("a")).toEqual({ previous: null, next: "b", place: 1, count: 2 });
    expect(neighboursOf("c")).toMatchObject({ previous: null, next: null, place: 0 });
  });
});
