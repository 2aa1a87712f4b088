import { useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { selectGap } from "@/lib/gaps";
import { insertTyped, isAtLineStart } from "@/lib/insert";

/** Answers that are written again and again: another feature's. It hands over a text, or what was typed in vain. */
export type ReadyAnswers = (slot: { onChoose: (text: string) => void; onLeave: (typed: string) => void }) => ReactNode;

const SLASH = "/";

/** A slash at the start of a line asks for one, or a button does; it goes where the cursor is. */
export function useReadyAnswers(field: RefObject<HTMLTextAreaElement | null>, answers: ReadyAnswers | undefined) {
  const [by, setBy] = useState<"slash" | "button" | null>(null);
  const insert = (text: string) => {
    const area = field.current;
    setBy(null);
    if (!area) return;
    selectGap(area, insertTyped(area, text));
  };
  // Whoever meant a slash gets it, with what they typed after it.
  const leave = (typed: string) => {
    setBy(null);
    field.current?.focus();
    if (by === "slash" && typed && field.current) insertTyped(field.current, SLASH + typed);
  };
  return {
    isOpen: by !== null,
    toggle: () => setBy((was) => (was ? null : "button")),
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      const isAsked = event.key === SLASH && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
      if (!answers || !isAsked || !isAtLineStart(event.currentTarget)) return;
      event.preventDefault();
      setBy("slash");
    },
    shown: by && answers?.({ onChoose: insert, onLeave: leave }),
  };
}
