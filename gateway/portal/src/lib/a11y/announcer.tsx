// Two regions for the whole page: what is worth hearing, and what must be heard. Clocks never speak.

import { useSyncExternalStore } from "react";

let said = { polite: "", assertive: "" };
const listeners = new Set<() => void>();

export function announce(text: string, how: "polite" | "assertive" = "polite"): void {
  said = { ...said, [how]: text };
  for (const tell of listeners) tell();
}

export function Announcer() {
  const { polite, assertive } = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => said,
  );
  return (
    <>
      <div role="status" aria-live="polite" className="sr-only">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="sr-only">
        {assertive}
      </div>
    </>
  );
}
