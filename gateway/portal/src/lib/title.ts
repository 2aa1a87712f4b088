// The window's title: what is wrong first, then how much is unread, then the page.

const shown = { trouble: "", troubles: 0, count: 0, page: "" };

function write(): void {
  const { troubles, count, page } = shown;
  const trouble = troubles > 0 ? shown.trouble : "";
  document.title = `${trouble}${count > 0 ? `(${count}) ` : ""}${page ? `${page} · ` : ""}Régie`;
}

export function titlePage(page: string): void {
  shown.page = page;
  write();
}

export function titleCount(count: number): void {
  shown.count = count;
  write();
}

/** Until what it gives back is called, by each form that has some. */
export function titleTrouble(prefix: string): () => void {
  shown.trouble = prefix;
  shown.troubles += 1;
  write();
  return () => {
    shown.troubles -= 1;
    write();
  };
}

/** The page's own name, without what is counted around it. */
export function pageTitle(): string {
  return shown.page;
}
