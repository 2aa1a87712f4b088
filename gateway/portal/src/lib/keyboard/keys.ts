// Single keys, by what the key says rather than where it lies (AZERTY), never while somebody types, and only for
// those who want them: the team by default, clients if they ask (WCAG 2.1.4).

import { useEffect, useRef } from "react";
import { kept } from "@/lib/kept";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";

const wanted = kept<"on" | "off" | "">("keys", "", (value) => value === "on" || value === "off");

export function useKeysWanted(): boolean {
  const chosen = wanted.use();
  const isClient = isOfClient(useViewer());
  return chosen === "" ? !isClient : chosen === "on";
}

export function wantKeys(want: boolean): void {
  wanted.set(want ? "on" : "off");
}

let holders = 0;

/** No single key acts until it is let go: for what opens a field that somebody already types for. */
export function holdKeys(): () => void {
  holders += 1;
  return () => {
    holders -= 1;
  };
}

/** What a key does; `false` says that it was not meant, and leaves it to whoever else listens. */
export type Keys = Record<string, ((event: KeyboardEvent) => unknown) | undefined>;

export function useKeys(keys: Keys): void {
  const isWanted = useKeysWanted();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isWanted) return;
    const onKey = (event: KeyboardEvent) => {
      if (holders > 0 || event.defaultPrevented || !isSingle(event)) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act && act(event) !== false) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isWanted]);
}

export function isSingle(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target as HTMLElement | null;
  if (!target?.closest) return true;
  return !target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]");
}
