import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cameIn } from "./door";
import { viewerQuery } from "./viewer";

let queries = new QueryClient();

beforeEach(() => {
  vi.useFakeTimers();
  queries = new QueryClient();
});
afterEach(() => vi.useRealTimers());

const never = () => [new Promise(() => {})];

it("whoever is in already waits for nothing", async () => {
  queries.setQueryData(viewerQuery().queryKey, { me: null });
  await cameIn(queries, never);
});

it("whoever comes in is waited for with what they came for, and with that not for long", async () => {
  vi.spyOn(queries, "prefetchQuery").mockResolvedValue();
  const order: string[] = [];
  const list = new Promise<void>((come) => setTimeout(come, 200)).then(() => order.push("list"));
  void cameIn(queries, () => [list]).then(() => order.push("in"));
  await vi.advanceTimersByTimeAsync(250);
  expect(order).toEqual(["list", "in"]);

  let isIn = false;
  void cameIn(queries, never).then(() => (isIn = true));
  await vi.advanceTimersByTimeAsync(250);
  expect(isIn).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(isIn).toBe(true);
});
