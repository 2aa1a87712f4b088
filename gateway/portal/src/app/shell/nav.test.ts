import { describe, expect, it } from "vitest";
import type { Module } from "@/gql/graphql";
import type { Viewer } from "@/lib/viewer/viewer";
import { placesOf, settingsOf } from "./nav";

type Rights = Partial<Record<Module, "see" | "edit" | "all">>;

function viewer(rights: Rights, reach = "EVERYTHING", role = "TECHNICIAN"): Viewer {
  const all = Object.entries(rights).map(([module, most]) => ({ module, mayEdit: most !== "see", mayValidate: most === "all", reach }));
  return { rights: all, account: { role } } as unknown as Viewer;
}

const settings = (rights: Rights) => settingsOf(viewer(rights)).map(({ name }) => name);
const places = (of: Viewer) => placesOf(of).map(({ name }) => name);

describe("the settings", () => {
  it("are whole for who sees accounts", () => {
    expect(settings({ ACCOUNTS: "see" })).toEqual(["agency", "accounts", "rights", "teams", "promises", "prices"]);
  });

  it("are promises and prices for sales administration, who validates contracts", () => {
    expect(settings({ CONTRACTS: "all" })).toEqual(["promises", "prices"]);
  });

  it("are ready answers for who answers tickets, of the agency itself", () => {
    expect(settings({ TICKETS: "edit", CONTRACTS: "see" })).toEqual(["answers"]);
    expect(settings({ TICKETS: "see" })).toEqual([]);
    expect(places(viewer({ TICKETS: "edit" }, "PORTFOLIO", "PARTNER"))).not.toContain("settings");
  });

  it("are invoicing for accounting, and for nobody outside the agency", () => {
    expect(settings({ ACCOUNTING: "all", CONTRACTS: "see" })).toEqual(["invoicing"]);
    expect(places(viewer({ ACCOUNTING: "all" }))).toContain("invoices");
  });

  it("are nowhere for who has nothing to set", () => {
    expect(places(viewer({ TICKETS: "see", CONTRACTS: "see" }))).not.toContain("settings");
    expect(places(viewer({ CONTRACTS: "all" }))).toContain("settings");
  });

  it("has machines for who sees tickets, of the agency itself", () => {
    expect(places(viewer({ TICKETS: "see" }))).toContain("machines");
    expect(places(viewer({ TICKETS: "all" }, "PORTFOLIO", "PARTNER"))).not.toContain("machines");
    expect(places(viewer({ ACCOUNTING: "all" }))).not.toContain("machines");
  });

  it("are no part of a client’s space", () => {
    const own = places(viewer({ TICKETS: "edit", ACCOUNTING: "see" }, "OWN_COMPANY", "CLIENT"));
    expect(own).not.toContain("settings");
    expect(own).toContain("ownInvoices");
  });
});
