// What a ready answer leaves open stands between two braces, until somebody fills it.

const GAP = /\{\{[^{}]*\}\}/;

export function hasOpenGap(text: string): boolean {
  return GAP.test(text);
}

/** So that what is typed next fills it. */
export function selectGap(field: HTMLTextAreaElement, from: number): void {
  const found = GAP.exec(field.value.slice(from));
  if (found) field.setSelectionRange(from + found.index, from + found.index + found[0].length);
}

export function inBraces(word: string): string {
  return `{{${word}}}`;
}
