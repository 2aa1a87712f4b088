import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { readAgainLive } from "./command";

function asked(queries: QueryClient, name: string, pages: number) {
  let count = 0;
  const data = { pages: Array.from({ length: pages }, (_, place) => place), pageParams: [] };
  queries.setQueryData([name], data);
  new QueryObserver(queries, {
    queryKey: [name],
    queryFn: () => {
      count += 1;
      return data;
    },
    meta: { about: ["TICKET"] },
    staleTime: Infinity,
  }).subscribe(() => {});
  return () => count;
}

describe("what others change", () => {
  it("is asked for again at once, but where somebody has gone far down: that list says that it is older", async () => {
    const queries = new QueryClient();
    const [near, far] = [asked(queries, "near", 1), asked(queries, "far", 8)];
    await readAgainLive(queries, ["TICKET"]);
    expect([near(), far()]).toEqual([1, 0]);
    expect(queries.getQueryState(["far"])?.isInvalidated).toBe(true);
    await readAgainLive(queries, ["CLIENT"]);
    expect([near(), far()]).toEqual([1, 0]);
    queries.clear();
  });
});
