/** The list is asked for from a key and the palette: one word reaches whichever bell is on screen. */
const target = new EventTarget();

export function openNotices(): void {
  target.dispatchEvent(new Event("open"));
}

export function whenNoticesAreAsked(tell: () => void): () => void {
  target.addEventListener("open", tell);
  return () => target.removeEventListener("open", tell);
}
