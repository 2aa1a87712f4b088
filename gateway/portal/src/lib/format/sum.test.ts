import { describe, expect, it } from "vitest";
import { sumOf } from "./sum";

describe("a sum of amounts", () => {
  it("is exact to the last decimal", () => {
    expect(sumOf(["0.1", "0.2"])).toBe("0.3");
    expect(sumOf(["1234567890123.4567", "0.0003"])).toBe("1234567890123.457");
  });

  it("takes off what is below nothing", () => {
    expect(sumOf(["10", "-12.5"])).toBe("-2.5");
    expect(sumOf(["-0.05", "0.05"])).toBe("0");
  });

  it("is nothing where there is nothing", () => {
    expect(sumOf([])).toBe("0");
  });
});
