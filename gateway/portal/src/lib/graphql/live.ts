// One socket says which things changed, of what this person may see; what is on screen about them is asked again.
// It comes back by itself and goes on after its cursor, so that nothing that happened meanwhile is lost.

import type { QueryClient } from "@tanstack/react-query";
import { createClient } from "graphql-ws";
import { ChangesDocument, type ChangesSubscription, type HistoryKind } from "@/gql/graphql";
import { anotherToken, freshToken } from "@/lib/session/token";
import { readAgain } from "./command";
import { named } from "./execute";

export type Connection = "connecting" | "open" | "lost";

/** Several changes at once are one reading. */
const TOGETHER = 120;

export function listen(queries: QueryClient, tell: (connection: Connection) => void): () => void {
  const variables: { after: string | null } = { after: null };
  const gathered = gather((kinds) => void readAgain(queries, kinds));
  let isFirst = true;

  const client = createClient({
    url: `${location.origin.replace(/^http/, "ws")}/graphql`,
    keepAlive: 15_000,
    retryAttempts: Infinity,
    // A mistake of ours would fail again at once, for ever; a socket that closed is another matter.
    shouldRetry: (cause) => !(cause instanceof Error),
    retryWait: (tries) => wait(Math.min(1000 * 2 ** tries, 15_000)),
    connectionParams: async () => ({ authorization: `Bearer ${(await freshToken()) ?? ""}` }),
    on: {
      connected: () => {
        tell("open");
        if (!isFirst) void queries.invalidateQueries();
        isFirst = false;
      },
      closed: (event) => {
        tell("lost");
        if ([4401, 4403].includes((event as CloseEvent).code)) void anotherToken();
      },
    },
  });

  const stop = client.subscribe<ChangesSubscription>(
    // The library refuses an operation without a text; the server takes the hash where it is empty.
    { query: "", ...named(ChangesDocument), variables },
    {
      next: ({ data }) => {
        if (!data) return;
        variables.after = data.changes.cursor;
        gathered(data.changes.changes.map(({ kind }) => kind));
      },
      error: () => {
        variables.after = null;
        void queries.invalidateQueries();
      },
      complete: () => {},
    },
  );
  return () => {
    stop();
    void client.dispose();
  };
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

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
