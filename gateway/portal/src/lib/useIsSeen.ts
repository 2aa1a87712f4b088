import { useSyncExternalStore } from "react";

/** Whether the page is before somebody's eyes: what comes while it is not has not been read. */
export function useIsSeen(): boolean {
  return useSyncExternalStore(
    (tell) => {
      document.addEventListener("visibilitychange", tell);
      return () => document.removeEventListener("visibilitychange", tell);
    },
    () => document.visibilityState === "visible",
  );
}
