/** The sheet is asked for from a menu, the palette and a key: one word reaches it from each. */
const target = new EventTarget();

export function openShortcutSheet(): void {
  target.dispatchEvent(new Event("open"));
}

export function whenSheetIsAsked(tell: () => void): () => void {
  target.addEventListener("open", tell);
  return () => target.removeEventListener("open", tell);
}
