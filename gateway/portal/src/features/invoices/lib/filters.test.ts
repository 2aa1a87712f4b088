import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { filterOf, invoiceSearch, isNarrowed, orderOf } from "./filters";

const read = (search: object) => parse(invoiceSearch, search);
const TODAY = "2026-11-22";

describe("the address of a list of invoices (BI2)", () => {
  it("is read back as it was written", () => {
    const search = { etat: "SENT", sorte: "DEPOSIT", du: "2026-11-01", retard: "oui", tri: "due", sens: "desc" };
    expect(read(search)).toMatchObject(search);
  });

  it("drops what is no filter, and keeps the rest", () => {
    expect(read({ etat: "LOST", du: "hier", numero: "F2026-00001" })).toMatchObject({ etat: undefined, du: undefined, numero: "F2026-00001" });
  });

  it("finds a number however it is typed", () => {
    expect(filterOf(read({ numero: " f2026-00001 " }), TODAY)).toEqual({ number: "F2026-00001" });
    expect(filterOf(read({ numero: "  " }), TODAY)).toEqual({});
  });

  it("asks for what is late today", () => {
    expect(filterOf(read({ retard: "oui" }), TODAY)).toEqual({ lateOn: TODAY });
  });

  it("shows the newest first, and what is due soonest first", () => {
    expect(orderOf(read({}))).toEqual({ field: "DRAFTED_AT", direction: "DESC" });
    expect(orderOf(read({ tri: "due" }))).toEqual({ field: "DUE_ON", direction: "ASC" });
    expect(orderOf(read({ tri: "due", sens: "desc" }))).toEqual({ field: "DUE_ON", direction: "DESC" });
  });

  it("knows whether anything narrows it: an order does not", () => {
    expect(isNarrowed(read({ tri: "amount" }))).toBe(false);
    expect(isNarrowed(read({ retard: "oui" }))).toBe(true);
  });
});
