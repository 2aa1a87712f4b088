import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { knownRow } from "./known";

const row = (id: string) => ({ id, subject: `Ticket ${id}`, status: "OPEN" });

function listed(data: unknown): QueryClient {
  const queries = new QueryClient();
  queries.getQueryCache().build(queries, { queryKey: ["list"], meta: { about: ["TICKET"] } });
  queries.setQueryData(["list"], data);
  return queries;
}

describe("what a list says of a ticket", () => {
  it("is found on whatever page of it", () => {
    const queries = listed({ pages: [{ tickets: { nodes: [row("a")] } }, { tickets: { nodes: [row("b")] } }] });
    expect(knownRow(queries, "b")).toEqual(row("b"));
  });

  it("is found in a short list too, and is none where no list has it", () => {
    const queries = listed({ tickets: { nodes: [row("a")] } });
    expect(knownRow(queries, "a")).toEqual(row("a"));
    expect(knownRow(queries, "c")).toBeNull();
  });

  it("is none where a list says less than a row", () => {
    expect(knownRow(listed({ tickets: { nodes: [{ id: "a" }] } }), "a")).toBeNull();
  });
});
