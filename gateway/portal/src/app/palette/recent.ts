// The last pages somebody was on, in this browser, by account: a shared machine shows nobody the other's.

const AT_MOST = 6;

export interface Recent {
  href: string;
  title: string;
}

function key(account: string): string {
  return `regie.recent.${account}`;
}

export function recentOf(account: string): Recent[] {
  try {
    return JSON.parse(sessionStorage.getItem(key(account)) ?? "[]") as Recent[];
  } catch {
    return [];
  }
}

export function rememberPage(account: string, page: Recent): void {
  const others = recentOf(account).filter(({ href }) => href !== page.href);
  sessionStorage.setItem(key(account), JSON.stringify([page, ...others].slice(0, AT_MOST)));
}
