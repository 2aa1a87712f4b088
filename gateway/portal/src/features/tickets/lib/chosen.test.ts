import { describe, expect, it } from "vitest";
import { between, set } from "./chosen";

const rows = ["a", "b", "c", "d"].map((id) => ({ id }));

describe("rows are chosen", () => {
  it("from one to another, whichever comes first", () => {
    expect([...between(new Set(), rows, 1, 2, true)]).toEqual(["b", "c"]);
    expect([...between(new Set(), rows, 2, 1, true)]).toEqual(["b", "c"]);
  });

  it("and let go, without touching the others", () => {
    expect([...between(new Set(["a", "b", "d"]), rows, 0, 1, false)]).toEqual(["d"]);
  });

  it("without changing what was chosen before", () => {
    const was = new Set(["a"]);
    set(was, rows, true);
    expect([...was]).toEqual(["a"]);
  });
});
