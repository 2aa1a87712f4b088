import { describe, expect, it } from "vitest";
import { read } from "./marks";

const list = { pages: [{ tickets: { totalCount: 2, nodes: [{ id: "a", unread: true }, { id: "b", unread: true }] } }] };

describe("a ticket that was read", () => {
  it("is read wherever an answer lists it, and no other", () => {
    expect(read(list, "a").pages[0]?.tickets.nodes).toEqual([
      { id: "a", unread: false },
      { id: "b", unread: true },
    ]);
  });

  it("leaves an answer that does not list it the very same", () => {
    expect(read(list, "c")).toBe(list);
    expect(read(null, "a")).toBe(null);
  });

  it("changes nothing that bears its id and no mark", () => {
    const thread = { ticket: { id: "a", messages: [] } };
    expect(read(thread, "a")).toBe(thread);
  });
});
