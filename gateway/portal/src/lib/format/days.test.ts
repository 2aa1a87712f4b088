import { describe, expect, it } from "vitest";
import { readDays, writtenDays } from "./days";

describe("several days in one field", () => {
  it("are typed as one is used to", () => {
    expect(readDays("24/12/2026, 1.5.2027 2026-12-31")).toEqual(["2026-12-24", "2027-05-01", "2026-12-31"]);
    expect(readDays(" ")).toEqual([]);
  });

  it("are read back as they are written", () => {
    const days = ["2026-12-24", "2027-01-02"];
    expect(readDays(writtenDays(days))).toEqual(days);
  });

  it.each(["31/02/2026", "2026-13-01", "Christmas", "24/12/26"])("are not read from %j", (text) => {
    expect(readDays(text)).toBeNull();
  });
});
