import { describe, expect, it } from "vitest";
import { boardStatuses } from "./board";

describe("the columns of the board", () => {
  it("are what is open when nothing is said", () => {
    expect(boardStatuses({} as never)).toEqual(["OPEN", "IN_PROGRESS", "WAITING_CLIENT", "ESCALATED"]);
  });

  it("are those that are asked for, in the order of a ticket’s life", () => {
    expect(boardStatuses({ statut: ["RESOLVED", "OPEN"] } as never)).toEqual(["OPEN", "RESOLVED"]);
    expect(boardStatuses({ vue: "waiting" } as never)).toEqual(["WAITING_CLIENT"]);
  });

  it("have what is closed in the view of everything alone", () => {
    expect(boardStatuses({ vue: "mine" } as never)).not.toContain("CLOSED");
    expect(boardStatuses({ vue: "all" } as never)).toContain("CLOSED");
  });
});
