// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { draftOf, forgetDrafts } from "./drafts";

beforeEach(() => localStorage.clear());

describe("a draft", () => {
  it("is there again, for whoever wrote it alone", () => {
    draftOf("ines", "ticket.1.reply").keep({ text: "Bonjour" });
    expect(draftOf("ines", "ticket.1.reply").read()).toEqual({ text: "Bonjour" });
    expect(draftOf("karim", "ticket.1.reply").read()).toEqual({});
    expect(draftOf("ines", "ticket.1.note").read()).toEqual({});
  });

  it("goes once it is sent, and with everything when somebody signs out", () => {
    const draft = draftOf("ines", "request");
    draft.keep({ subject: "Imprimante" });
    draft.forget();
    expect(draft.read()).toEqual({});
    draft.keep({ subject: "Imprimante" });
    localStorage.setItem("regie.theme", "dark");
    forgetDrafts();
    expect(draft.read()).toEqual({});
    expect(localStorage.getItem("regie.theme")).toBe("dark");
  });

  it("that cannot be read is none", () => {
    localStorage.setItem("regie.draft.ines.request", "{");
    expect(draftOf("ines", "request").read()).toEqual({});
  });
});
