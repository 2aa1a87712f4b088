import { describe, expect, it } from "vitest";
import { asCsv } from "./csv";

describe("a file for a spreadsheet", () => {
  it("is a row a line, below the names of its columns", () => {
    expect(asCsv(["jour", "travaillé"], [["2026-11-04", 30], ["2026-11-05", 0]])).toBe("jour;travaillé\r\n2026-11-04;30\r\n2026-11-05;0");
  });

  it("keeps in one cell what has the signs of a file in it", () => {
    expect(asCsv(["a"], [["x;y"], ['dit "non"'], ["deux\nlignes"]])).toBe('a\r\n"x;y"\r\n"dit ""non"""\r\n"deux\nlignes"');
  });
});
