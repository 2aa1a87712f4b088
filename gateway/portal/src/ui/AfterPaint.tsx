import { startTransition, Suspense, useEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { whenPainted } from "@/lib/painted";

interface Props {
  /** As large as what comes, and without anything to act on: nothing moves when it comes. */
  place?: ReactNode;
  children: ReactNode;
}

/**
 * What is secondary comes once what it stands beside has been painted. A key does not wait for that: what it may be meant
 * for is there before it is handed on.
 */
export function AfterPaint({ place, children }: Props) {
  return <Suspense fallback={place}>{useIsPainted() ? children : place}</Suspense>;
}

export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => waitFor(setIsPainted), []);
  return isPainted;
}

type Tell = (isPainted: true) => void;

/** Those of one page come together: it is laid out again once. */
const waiting = new Set<Tell>();
let stop = () => {};

function waitFor(tell: Tell): () => void {
  if (waiting.size === 0) begin();
  waiting.add(tell);
  return () => {
    waiting.delete(tell);
    if (waiting.size === 0) stop();
  };
}

function begin(): void {
  const onKey = () => flushSync(all);
  const forget = whenPainted(() => startTransition(all));
  addEventListener("keydown", onKey, { capture: true });
  stop = () => {
    forget();
    removeEventListener("keydown", onKey, { capture: true });
  };
}

function all(): void {
  stop();
  const due = [...waiting];
  waiting.clear();
  for (const tell of due) tell(true);
}
