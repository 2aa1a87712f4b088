import { useSyncExternalStore } from "react";

const narrow = typeof matchMedia === "function" ? matchMedia("(max-width: 767px)") : null;

/** Below the width at which tables become cards. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      narrow?.addEventListener("change", tell);
      return () => narrow?.removeEventListener("change", tell);
    },
    () => narrow?.matches ?? false,
  );
}
