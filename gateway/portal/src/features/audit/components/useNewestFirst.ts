import { useState } from "react";

interface Pages {
  hasNextPage: boolean;
  fetchNextPage: (options: { throwOnError: true }) => Promise<{ hasNextPage: boolean }>;
}

/**
 * The server tells the oldest first, page by page: the newest stand first once all of them are here, and no longer when
 * more has come than fits on the last page.
 */
export function useNewestFirst({ hasNextPage, fetchNextPage }: Pages) {
  const [isWanted, setIsWanted] = useState(false);
  const isNewestFirst = isWanted && !hasNextPage;

  async function turn(): Promise<void> {
    let isMissing = hasNextPage && !isNewestFirst;
    while (isMissing) isMissing = (await fetchNextPage({ throwOnError: true })).hasNextPage;
    setIsWanted(!isNewestFirst);
  }

  return { isNewestFirst, turn };
}
