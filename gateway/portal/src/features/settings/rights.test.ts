import { describe, expect, it } from "vitest";
import type { Module } from "@/gql/graphql";
import { modulesOf, mostOf, type OfRole } from "./rights";

const role = (name: OfRole["role"], ...modules: Module[]): OfRole => ({
  role: name,
  rights: modules.map((module) => ({ module, reach: "EVERYTHING", mayEdit: false, mayValidate: false })),
});

describe("the table of rights (ID3)", () => {
  it("has each module once, in the order of whoever has most, and one that only another role has", () => {
    const roles = [role("CLIENT", "TIME", "AUDIT"), role("ADMIN", "CLIENTS", "CONTRACTS", "TIME"), role("STAGING")];
    expect(modulesOf(roles)).toEqual(["CLIENTS", "CONTRACTS", "TIME", "AUDIT"]);
    expect(modulesOf([])).toEqual([]);
  });

  it("says the most that may be done, and nothing of a module that is not theirs", () => {
    expect(mostOf({ mayEdit: true, mayValidate: true })).toBe("validate");
    expect(mostOf({ mayEdit: true, mayValidate: false })).toBe("edit");
    expect(mostOf({ mayEdit: false, mayValidate: false })).toBe("see");
    expect(mostOf(undefined)).toBeNull();
  });
});
