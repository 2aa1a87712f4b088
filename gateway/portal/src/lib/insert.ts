// Text that a person chose goes where they write, as if they had typed it.

/** At the cursor, over nothing: what was selected stays. The browser's own undo takes it back. Says where it begins. */
export function insertTyped(field: HTMLTextAreaElement, text: string): number {
  const place = field.selectionEnd;
  field.focus();
  field.setSelectionRange(place, place);
  // Old, and the only way that the browser's undo knows of.
  if (!document.execCommand?.("insertText", false, text)) {
    field.setRangeText(text, place, place, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return place;
}

export function isAtLineStart({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return selectionStart === selectionEnd && (selectionStart === 0 || value[selectionStart - 1] === "\n");
}
