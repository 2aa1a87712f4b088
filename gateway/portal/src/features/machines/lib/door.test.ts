import { describe, expect, it } from "vitest";
import { enrolling, isAddress } from "./door";

describe("where agents speak", () => {
  it("is a host and a port", () => {
    for (const good of ["agents.example.org:8443", "10.0.0.1:443", "[2001:db8::1]:8443", " regie:8443 "]) expect(isAddress(good), good).toBe(true);
    for (const bad of ["agents.example.org", "https://agents.example.org:8443", "a b:1", ":8443", "x:1; rm -rf /"]) expect(isAddress(bad), bad).toBe(false);
  });

  it("is all that the command says: the code is typed where nobody sees it", () => {
    expect(enrolling(" agents.example.org:8443 ")).toBe("sudo regie-agent enrol --server agents.example.org:8443");
  });
});
