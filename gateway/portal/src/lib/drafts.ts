// What somebody began to write stays in this browser until it is sent: leaving a page, or a cut connection, loses
// nothing. It goes when they sign out: the next person must not read it.

import { useEffect, useState } from "react";

const PREFIX = "regie.draft.";

export function readDraft(name: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

export function keepDraft(name: string, values: object): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(values));
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

/** One text. */
export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(name)["text"] ?? "");
  useEffect(() => {
    if (text) keepDraft(name, { text });
    else forgetDraft(name);
  }, [name, text]);
  return [text, setText];
}
