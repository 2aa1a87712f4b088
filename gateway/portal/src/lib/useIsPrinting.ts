import { useSyncExternalStore } from "react";

let isPrinting = false;
const listeners = new Set<() => void>();

function set(to: boolean): void {
  isPrinting = to;
  for (const tell of listeners) tell();
}

if (typeof window !== "undefined") {
  addEventListener("beforeprint", () => set(true));
  addEventListener("afterprint", () => set(false));
}

/** Paper does not scroll: what is drawn as far as it is in sight is drawn whole for it. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => isPrinting,
  );
}
