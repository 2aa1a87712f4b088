import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { filterOf, orderOf, ticketSearch, VIEWS } from "./filters";

describe("the address of a list of tickets", () => {
  it("is read back as it was written", () => {
    const search = { vue: "near", statut: ["OPEN"], q: "caisse", tri: "priority", sens: "asc" };
    expect(safeParse(ticketSearch, search).output).toMatchObject(search);
  });

  it("drops what is no filter, and keeps the rest", () => {
    const { output } = safeParse(ticketSearch, { vue: "everything", statut: ["NEW"], q: "caisse" });
    expect(output).toMatchObject({ vue: undefined, statut: undefined, q: "caisse" });
  });

  it("narrows a view by what is chosen beside it", () => {
    const filter = filterOf({ vue: "mine", priorite: ["CRITICAL"], q: "" } as never);
    expect(filter).toEqual({ mine: true, pending: true, priorities: ["CRITICAL"] });
  });

  it("TK8 narrows by theme, and by the days of opening, the last one whole", () => {
    const { theme, openedFrom, openedUntil } = filterOf({ theme: "Réseau", du: "2026-11-01", au: "2026-11-01" } as never);
    expect(theme).toBe("Réseau");
    expect(Date.parse(openedUntil!) - Date.parse(openedFrom!)).toBe(24 * 3600 * 1000);
    expect(safeParse(ticketSearch, { du: "hier", au: "2026-11-01" }).output).toMatchObject({ du: undefined, au: "2026-11-01" });
  });

  it("shows what is open when nothing is said", () => {
    expect(filterOf({} as never).statuses).not.toContain("CLOSED");
  });

  it("has a different filter for each view", () => {
    const filters = VIEWS.map((vue) => JSON.stringify(filterOf({ vue } as never)));
    expect(new Set(filters).size).toBe(VIEWS.length);
  });

  it("orders by the soonest deadline when nothing is said", () => {
    expect(orderOf({} as never)).toEqual({ field: "DUE", direction: "ASC" });
  });
});
