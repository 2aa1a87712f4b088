// Listens to what changes with the stock client of graphql-ws, and goes on after the last cursor whenever the
// connection breaks. Prints each change, and each new connection, as a line of JSON; ends with its standard input.
//
// node changes.mjs ws://127.0.0.1:8080/graphql TOKEN

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token] = process.argv.slice(2);
const print = (line) => console.log(JSON.stringify(line));

// The client sends the same payload again on each new connection: with the cursor in it, it goes on where it was.
const payload = {
  query: `subscription ($after: JournalCursor) {
    changes(after: $after, kinds: [CLIENT]) { cursor changes { kind id eventType cursor } }
  }`,
  variables: { after: null },
};

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: () => ({ authorization: `Bearer ${token}` }),
  retryAttempts: 100,
  retryWait: () => new Promise((done) => setTimeout(done, 30)),
  shouldRetry: () => true,
  on: { connected: () => print({ connected: true }) },
});

client.subscribe(payload, {
  next({ data, errors }) {
    if (errors) return print({ errors });
    payload.variables.after = data.changes.cursor;
    print({ listening: data.changes.cursor });
    data.changes.changes.forEach((change) => print({ change }));
  },
  error: (error) => print({ error: error.reason ?? String(error), code: error.code }),
  complete: () => print({ complete: true }),
});

process.stdin.on('end', () => process.exit(0)).resume();
