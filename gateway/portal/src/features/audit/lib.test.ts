import { describe, expect, it } from "vitest";
import { cameTo, filterOf, justAfter, justBefore, thingOf } from "./lib";

describe("the filter of the audit", () => {
  it("asks for nothing where nothing is said", () => {
    expect(filterOf({} as never)).toEqual({});
  });

  it("takes the last day whole", () => {
    const { from, until } = filterOf({ du: "2026-11-01", au: "2026-11-01" } as never);
    expect(Date.parse(until!) - Date.parse(from!)).toBe(24 * 3600 * 1000);
  });

  it("passes over what is no day", () => {
    expect(filterOf({ du: "yesterday" } as never)).toEqual({});
  });
});

describe("what came of an act", () => {
  const credit = { eventType: "hour_bank.hours_credited", sentence: "Crédit de 2 h." };
  const done = { eventType: "act.done", sentence: "Fait." };

  it("is told by its events", () => {
    expect(cameTo({ name: "hour_bank.credit_hours", message: null, events: [credit] })).toEqual(["Crédit de 2 h."]);
  });

  it("is why it was refused, as the person was told", () => {
    const refused = { eventType: "act.refused", sentence: "Refusé (hour_bank.closed)." };
    expect(cameTo({ name: "hour_bank.credit_hours", message: "La banque est fermée.", events: [refused] })).toEqual(["La banque est fermée."]);
  });

  it("is nothing more where its name says all", () => {
    expect(cameTo({ name: "identity.sign_in", message: null, events: [done] })).toEqual([]);
  });

  it("is what the journal says of it where it has no name", () => {
    expect(cameTo({ name: null, message: null, events: [done] })).toEqual(["Fait."]);
  });
});

describe("what an event was about", () => {
  const bank = "hour_bank/01920000-0000-7000-8000-000000000001@3";

  it("is shown as it was just before", () => {
    expect(justBefore(bank, "2026-11-21T10:00:00.250Z")).toEqual({
      to: "/banques/$id",
      id: "01920000-0000-7000-8000-000000000001",
      at: "2026-11-21T10:00:00.249Z",
    });
  });

  it("is shown as it was then", () => {
    expect(justAfter(bank, "2026-11-21T10:00:00.250Z")?.at).toBe("2026-11-21T10:00:00.250Z");
  });

  it("has a history of its own, with a page or without", () => {
    expect(thingOf(bank)).toEqual({ quoi: "HOUR_BANK", sur: "01920000-0000-7000-8000-000000000001" });
    expect(thingOf(bank.replace("hour_bank", "time_entry"))?.quoi).toBe("TIME_ENTRY");
    expect(thingOf(bank.replace("hour_bank", "numbering"))).toBeNull();
  });

  it("is shown nowhere where it has no page", () => {
    expect(justBefore(bank.replace("hour_bank", "numbering"), "2026-11-21T10:00:00Z")).toBeNull();
    expect(justBefore("tenant/paris@1", "2026-11-21T10:00:00Z")).toBeNull();
  });
});
