import { describe, expect, it } from "vitest";
import type { TicketSearch } from "./filters";
import { addressOf, isSameSearch, searchOf } from "./saved";

const search: TicketSearch = { vue: "late", q: "caisse & co é", priorite: ["HIGH", "CRITICAL"], du: "2026-01-02", sens: "asc", tri: "number" };

describe("a view that is saved", () => {
  it("is an address that shows the same again", () => {
    expect(searchOf(addressOf(search))).toEqual(search);
    expect(searchOf(`?${addressOf(search)}`)).toEqual(search);
  });

  it("is written as the server takes it: nothing but what an address is made of", () => {
    expect(addressOf(search)).toMatch(/^[!-~]+$/);
    expect(addressOf(search)).not.toMatch(/[?#]/);
    expect(addressOf({})).toBe("");
    expect(searchOf("")).toEqual({});
  });

  it("loses what is no filter, and nothing else", () => {
    expect(addressOf({ q: "caisse", type: [], apercu: "7" })).toBe("q=caisse");
    expect(searchOf("vue=gone&q=caisse&apercu=7&other=1&priorite=HIGH")).toEqual({ q: "caisse" });
    expect(searchOf("%%%=;;")).toEqual({});
  });

  it("is the one that is shown, whatever the order of its filters", () => {
    expect(isSameSearch({ q: "a", vue: "late" }, { vue: "late", q: "a", type: [] })).toBe(true);
    expect(isSameSearch({ vue: "open" }, {})).toBe(true);
    expect(isSameSearch({ q: "a" }, { q: "b" })).toBe(false);
  });
});
