import { useSyncExternalStore } from "react";

const wide = typeof matchMedia === "function" ? matchMedia("(min-width: 1280px)") : null;

/** From the width on at which a list has room for something beside it. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      wide?.addEventListener("change", tell);
      return () => wide?.removeEventListener("change", tell);
    },
    () => wide?.matches ?? false,
  );
}
