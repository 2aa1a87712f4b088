import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { filterOf, isNarrowed, machineSearch } from "./filters";

describe("what the list of machines is narrowed by", () => {
  it("is what stands in the address, and nothing that nobody wrote", () => {
    expect(filterOf({})).toEqual({});
    expect(filterOf({ q: " caisse ", client: "c", etat: "SILENT" })).toEqual({ search: "caisse", client: "c", standing: "SILENT" });
    expect(isNarrowed({ q: "  " })).toBe(false);
    expect(isNarrowed({ etat: "REVOKED" })).toBe(true);
  });

  it("passes over what an address says wrongly", () => {
    expect(parse(machineSearch, { etat: "BROKEN", q: 3 })).toEqual({ etat: undefined, q: undefined });
  });
});
