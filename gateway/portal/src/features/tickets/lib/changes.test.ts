import { describe, expect, it } from "vitest";
import { backOf } from "./changes";

const ticket = { status: "OPEN", priority: "LOW", assignee: null } as const;

describe("the way back", () => {
  it("is what it was before", () => {
    expect(backOf(ticket, "status")).toEqual({ field: "status", to: "OPEN" });
    expect(backOf(ticket, "priority")).toEqual({ field: "priority", to: "LOW" });
    expect(backOf(ticket, "assignee")).toEqual({ field: "assignee", to: null });
  });

  it("is none where it would ask for a reason", () => {
    expect(backOf({ ...ticket, status: "ESCALATED" }, "status")).toBeUndefined();
  });
});
