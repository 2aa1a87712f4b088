import { describe, expect, it } from "vitest";
import { isReachable, lastLetterTo, usualContact } from "./letters";

const contact = (id: string, mail: string | null, primary = false, forgotten = false) => ({ id, mail, primary, forgotten });

describe("BI3 whom an invoice is sent to", () => {
  it("is whom to write to first", () => {
    expect(usualContact([contact("a", "a@x.example"), contact("b", "b@x.example", true)])?.id).toBe("b");
  });

  it("is the first who can be reached, where that one cannot", () => {
    expect(usualContact([contact("a", null, true), contact("b", "b@x.example"), contact("c", "c@x.example")])?.id).toBe("b");
  });

  it("is nobody where nobody has an address, and nobody who was forgotten", () => {
    expect(usualContact([contact("a", null, true), contact("b", "b@x.example", false, true)])).toBeNull();
    expect(isReachable(contact("a", ""))).toBe(false);
  });
});

describe("BI3 what somebody was sent", () => {
  const letter = (contactId: string, level: number | null, askedAt: string) => ({ contactId, level, askedAt });

  it("is the last letter with the invoice, whatever the order they come in", () => {
    const letters = [letter("a", null, "2026-09-12T08:00:00Z"), letter("a", null, "2026-09-14T08:00:00Z"), letter("b", null, "2026-09-15T08:00:00Z")];
    expect(lastLetterTo(letters, "a")?.askedAt).toBe("2026-09-14T08:00:00Z");
    expect(lastLetterTo(letters.toReversed(), "a")?.askedAt).toBe("2026-09-14T08:00:00Z");
  });

  it("is no reminder", () => {
    expect(lastLetterTo([letter("a", 1, "2026-09-12T08:00:00Z")], "a")).toBeNull();
  });
});
