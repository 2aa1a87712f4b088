// What somebody began to write stays in this browser until it is sent: leaving a page, a reload, a cut connection or a
// session that ends lose nothing. It bears whose it is, so that the next person does not read it, and all of it goes
// when somebody signs out.

import { useCallback, useEffect, useMemo, useState } from "react";
import { useViewer } from "./viewer/viewer";

const PREFIX = "regie.draft.";

export interface Draft {
  read: () => Record<string, string>;
  keep: (values: object) => void;
  forget: () => void;
}

export function draftOf(account: string, name: string): Draft {
  const key = `${PREFIX}${account}.${name}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, string>;
      } catch {
        return {};
      }
    },
    keep: (values) => {
      try {
        localStorage.setItem(key, JSON.stringify(values));
      } catch {
        // A browser that keeps nothing, or is full: what is typed is still on the page.
      }
    },
    forget: () => localStorage.removeItem(key),
  };
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

/** The fields of a form. */
export function useDraftOf(name: string): Draft {
  const { account } = useViewer();
  return useMemo(() => draftOf(account.id, name), [account.id, name]);
}

interface Watched {
  watch: (tell: (values: object) => void) => { unsubscribe: () => void };
}

/** Keeps what a form holds, as it is typed. */
export function useKept({ watch }: Watched, draft: Draft): void {
  useEffect(() => {
    const { unsubscribe } = watch((values) => draft.keep(values));
    return unsubscribe;
  }, [watch, draft]);
}

/** One text. Another name is another text: a note that was begun is never found in a reply. */
export function useDraft(name: string): [string, (text: string) => void] {
  const draft = useDraftOf(name);
  const [held, setHeld] = useState(() => ({ draft, text: textOf(draft) }));
  const text = held.draft === draft ? held.text : textOf(draft);
  const setText = useCallback(
    (next: string) => {
      setHeld({ draft, text: next });
      if (next) draft.keep({ text: next });
      else draft.forget();
    },
    [draft],
  );
  return [text, setText];
}

function textOf(draft: Draft): string {
  return draft.read()["text"] ?? "";
}
