import { describe, expect, it } from "vitest";
import { french, learn } from "./words";

const said = (place: string) => place.split(".").reduce<unknown>((within, step) => (within as Record<string, unknown>)[step], french);

describe("words", () => {
  it("are known, a place within another first or last", () => {
    learn("here.deep", { yes: "oui" });
    learn("here", { title: "Ici", deep: { yes: "oui" } });
    learn("here.deep", { yes: "oui" });
    expect(said("here.title")).toBe("Ici");
    expect(said("here.deep.yes")).toBe("oui");
  });

  it("that come later are found where somebody already looks", () => {
    learn("first", {});
    const before = said("first");
    learn("first", { later: "puis" });
    expect(before).toEqual({ later: "puis" });
  });
});
