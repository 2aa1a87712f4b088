import { describe, expect, it } from "vitest";
import { factOf, knownOf, within } from "./facts";

describe("a fact about a machine", () => {
  it("is known, or absent with its reason", () => {
    expect(factOf({ known: 3 })).toEqual({ known: 3 });
    expect(factOf({ absent: { reason: "tool_missing", detail: "smartctl" } })).toEqual({ absent: { reason: "tool_missing", detail: "smartctl" } });
    expect(knownOf({ absent: { reason: "timed_out" } })).toBeNull();
  });

  it("has a reason that is not known yet, from a newer agent", () => {
    expect(factOf({ absent: { reason: "asleep" } })).toEqual({ absent: { reason: "other", detail: null } });
  });

  it("is what stands there where nothing says that it may be absent", () => {
    expect(factOf("linux")).toEqual({ known: "linux" });
    expect(factOf(null)).toEqual({ absent: { reason: "not_there", detail: null } });
  });

  it("is found within others, and is absent for the reason of what it would be in", () => {
    const hardware = { processor: { known: { model: "i5", microcode: { known: "0xb6" } } }, firmware: { absent: { reason: "not_allowed" } } };
    expect(within(hardware, "processor.model")).toEqual({ known: "i5" });
    expect(within(hardware, "processor.microcode")).toEqual({ known: "0xb6" });
    expect(within(hardware, "firmware.version")).toEqual({ absent: { reason: "not_allowed", detail: null } });
    expect(within(hardware, "processor.speed")).toEqual({ absent: { reason: "not_there", detail: null } });
  });
});
