// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { dropView, isSameSearch, keepView, readViews } from "./saved";

const late = { id: "1", name: "En retard", search: { vue: "late", priorite: ["HIGH"] } as never };

beforeEach(() => localStorage.clear());

describe("a view that is saved", () => {
  it("is there again, for whoever saved it", () => {
    keepView("ines", late);
    expect(readViews("ines")).toEqual([late]);
    expect(readViews("karim")).toEqual([]);
  });

  it("is replaced under its own id, and dropped by it", () => {
    keepView("ines", late);
    keepView("ines", { ...late, name: "Très en retard" });
    expect(readViews("ines").map(({ name }) => name)).toEqual(["Très en retard"]);
    dropView("ines", "1");
    expect(readViews("ines")).toEqual([]);
  });

  it("loses what is no filter, and nothing else", () => {
    localStorage.setItem("regie.views.ines", JSON.stringify([{ id: "1", name: "x", search: { vue: "gone", q: "caisse" } }]));
    expect(readViews("ines")[0]?.search).toEqual({ q: "caisse" });
    localStorage.setItem("regie.views.ines", "[[");
    expect(readViews("ines")).toEqual([]);
  });

  it("is the one that is shown, whatever the order of its filters", () => {
    expect(isSameSearch({ q: "a", vue: "late" } as never, { vue: "late", q: "a", type: [] } as never)).toBe(true);
    expect(isSameSearch({ vue: "open" } as never, {} as never)).toBe(true);
    expect(isSameSearch({ q: "a" } as never, { q: "b" } as never)).toBe(false);
  });
});
