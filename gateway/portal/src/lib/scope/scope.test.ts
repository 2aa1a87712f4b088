import { describe, expect, it } from "vitest";
import { isClientSaid, isMachineSaid, scopeOf, scopeTyped } from "./scope";

const client = { id: "c" };
const machine = { id: "m" };

describe("of which machines something is (RM4)", () => {
  it("is one machine, else those of a company, else all", () => {
    expect(scopeTyped(null).scope).toBe("all");
    expect(scopeTyped({ client, machine: null }).scope).toBe("client");
    expect(scopeTyped({ client: null, machine }).scope).toBe("machine");
  });

  it("sends what is chosen, and nothing that was chosen before", () => {
    expect(scopeOf({ scope: "all", client: "c", machine: "m" })).toEqual({ client: null, machine: null });
    expect(scopeOf({ scope: "client", client: "c", machine: "m" })).toEqual({ client: "c", machine: null });
    expect(scopeOf({ scope: "machine", client: "c", machine: "m" })).toEqual({ client: null, machine: "m" });
  });

  it("asks for the company or the machine that it is said to be of", () => {
    expect(isClientSaid({ scope: "client", client: "" })).toBe(false);
    expect(isClientSaid({ scope: "machine", client: "" })).toBe(true);
    expect(isMachineSaid({ scope: "machine", machine: "" })).toBe(false);
  });
});
