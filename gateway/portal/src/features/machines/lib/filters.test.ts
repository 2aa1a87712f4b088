import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { filterOf, inAnyState, isNarrowed, machineSearch } from "./filters";

describe("what the list of machines is narrowed by", () => {
  it("is what stands in the address, and nothing that nobody wrote", () => {
    expect(filterOf({})).toEqual({});
    expect(filterOf({ q: " caisse ", client: "c", etat: "SILENT" })).toEqual({ search: "caisse", client: "c", standing: "SILENT" });
    expect(isNarrowed({ q: "  " })).toBe(false);
    expect(isNarrowed({ etat: "REVOKED" })).toBe(true);
  });

  it("is whether an alert stands, and what an inventory says or said", () => {
    expect(filterOf({ alerte: "non" })).toEqual({ alerting: false });
    expect(filterOf({ alerte: "oui", fait: " openssl 3 ", le: "2026-11-02T09:00:00Z" })).toEqual({ alerting: true, fact: "openssl 3", factAt: "2026-11-02T09:00:00.000Z" });
    expect(filterOf({ fait: " ", le: "2026-11-02T09:00:00Z" })).toEqual({});
    expect(inAnyState({ client: "c", fait: "x" })).toEqual({ client: "c", fact: "x" });
  });

  it("passes over what an address says wrongly", () => {
    expect(parse(machineSearch, { etat: "BROKEN", q: 3, alerte: "peut-être", le: "jadis" })).toEqual({ etat: undefined, q: undefined, alerte: undefined, le: undefined });
  });
});
