// One socket says which things changed, of what this person may see; what is on screen about them is asked again.
// It comes back by itself and goes on after its cursors, so that nothing that happened meanwhile is lost.

import type { QueryClient } from "@tanstack/react-query";
import type { Client } from "graphql-ws";
import { ChangesDocument, type ChangesSubscription, type HistoryKind, type TypedDocumentString } from "@/gql/graphql";
import { readAgainLive } from "./command";
import { named } from "./execute";

export type Connection = "connecting" | "open" | "lost";

/** Something that is listened to, from a cursor on. */
export interface Listening {
  begin: (client: Client, lost: () => void) => () => void;
}

/** Several changes at once are one reading. */
const TOGETHER = 120;

export function listening<T>(
  document: TypedDocumentString<T, { after?: string | null }>,
  cursor: (data: T) => string,
  tell: (data: T) => void,
): Listening {
  // The library sends the same object again when it comes back: it then bears the last cursor.
  const variables: { after: string | null } = { after: null };
  return {
    begin: (client, lost) =>
      client.subscribe<T>(
        // The library refuses an operation without a text; the server takes the hash where it is empty.
        { query: "", ...named(document), variables },
        {
          next: ({ data }) => {
            if (!data) return;
            variables.after = cursor(data);
            tell(data);
          },
          error: () => {
            variables.after = null;
            lost();
          },
          complete: () => {},
        },
      ),
  };
}

export function changes(queries: QueryClient): Listening {
  const gathered = gather((kinds) => void readAgainLive(queries, kinds));
  let isFirst = true;
  return listening(
    ChangesDocument,
    (data: ChangesSubscription) => data.changes.cursor,
    (data) => {
      if (isFirst) readEarlierAgain(queries);
      isFirst = false;
      gathered(data.changes.changes.map(({ kind }) => kind));
    },
  );
}

/**
 * The first batch says from when on one listens. What was answered before, or is being answered, may be older: nobody
 * would ever tell of what happened in between. What is under way arrives first; somebody waits for it.
 */
export function readEarlierAgain(queries: QueryClient): void {
  const earlier = queries.getQueryCache().findAll({ predicate: ({ meta }) => (meta?.about ?? []).length > 0 });
  for (const query of earlier) {
    const again = () => void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    if (query.state.fetchStatus === "fetching" && query.promise) void query.promise.then(again, again);
    else again();
  }
}

function gather(tell: (kinds: HistoryKind[]) => void): (kinds: HistoryKind[]) => void {
  const kinds = new Set<HistoryKind>();
  let waiting = false;
  return (more) => {
    if (more.length === 0) return;
    for (const kind of more) kinds.add(kind);
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const all = [...kinds];
      kinds.clear();
      tell(all);
    }, TOGETHER);
  };
}
