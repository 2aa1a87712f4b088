// The socket itself. It is no part of a page: what reads it comes once the page is there.

import type { QueryClient } from "@tanstack/react-query";
import { createClient } from "graphql-ws";
import { anotherToken, freshToken } from "@/lib/session/token";
import { changes, type Connection, type Listening } from "./live";

export function listen(
  queries: QueryClient,
  tell: (connection: Connection) => void,
  others: readonly Listening[] = [],
): () => void {
  const everything = () => void queries.invalidateQueries();
  let isFirst = true;
  let isOver = false;

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
        if (!isFirst) everything();
        isFirst = false;
      },
      closed: (event) => {
        if (isOver) return;
        tell("lost");
        if ([4401, 4403].includes((event as CloseEvent).code)) void anotherToken();
      },
    },
  });

  const stops = [changes(queries), ...others].map(({ begin }) => begin(client, everything));
  return () => {
    isOver = true;
    for (const stop of stops) stop();
    void client.dispose();
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
