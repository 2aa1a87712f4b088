// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { dropView, keepView, readViews } from "./localViews";

const late = { id: "1", name: "En retard", address: "vue=late" };

beforeEach(() => localStorage.clear());

describe("a view in this browser", () => {
  it("is there again, for whoever kept it", () => {
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

  it("is read as an older portal kept it; what cannot be read is none", () => {
    localStorage.setItem("regie.views.ines", JSON.stringify([{ id: "1", name: "x", search: { vue: "gone", q: "caisse" } }]));
    expect(readViews("ines")).toEqual([{ id: "1", name: "x", address: "q=caisse" }]);
    localStorage.setItem("regie.views.ines", "[[");
    expect(readViews("ines")).toEqual([]);
  });
});
