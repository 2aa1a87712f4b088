// A small preference that this browser keeps, the same in every tab.

import { useSyncExternalStore } from "react";

export function kept<T extends string>(name: string, usual: T, isOne: (value: string) => boolean) {
  const key = `regie.${name}`;
  const listeners = new Set<() => void>();

  const get = (): T => {
    const value = localStorage.getItem(key);
    return value !== null && isOne(value) ? (value as T) : usual;
  };
  const set = (value: T) => {
    localStorage.setItem(key, value);
    for (const tell of listeners) tell();
  };
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    addEventListener("storage", tell);
    return () => {
      listeners.delete(tell);
      removeEventListener("storage", tell);
    };
  };
  return { get, set, use: () => useSyncExternalStore(subscribe, get) };
}
