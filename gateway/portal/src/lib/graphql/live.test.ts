import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { readEarlierAgain } from "./live";

function asked(queries: QueryClient, name: string, about: "TICKET" | null) {
  const answers: ((answer: number) => void)[] = [];
  const stop = new QueryObserver(queries, {
    queryKey: [name],
    queryFn: () => new Promise<number>((answer) => answers.push(answer)),
    meta: about ? { about: [about] } : {},
    staleTime: Infinity,
  }).subscribe(() => {});
  return { answers, stop };
}

const settled = () => new Promise((done) => setTimeout(done, 5));

describe("when one begins to listen", () => {
  it("what was answered before is asked again, of what changes alone", async () => {
    const queries = new QueryClient();
    const tickets = asked(queries, "tickets", "TICKET");
    const other = asked(queries, "other", null);
    tickets.answers[0]?.(1);
    other.answers[0]?.(1);
    await settled();
    readEarlierAgain(queries);
    await settled();
    expect(tickets.answers).toHaveLength(2);
    expect(other.answers).toHaveLength(1);
    queries.clear();
  });

  it("what is being answered is shown first, and asked again after", async () => {
    const queries = new QueryClient();
    const { answers } = asked(queries, "tickets", "TICKET");
    readEarlierAgain(queries);
    await settled();
    expect(answers).toHaveLength(1);
    answers[0]?.(1);
    await settled();
    expect(queries.getQueryData(["tickets"])).toBe(1);
    expect(answers).toHaveLength(2);
    queries.clear();
  });
});
