// Walks a list from its first page to its last as Relay does: first, after, pageInfo, endCursor. Prints the id of
// each row on a line.
//
// node pages.mjs http://127.0.0.1:8080/graphql TOKEN FIELD DIRECTION

const [url, token, field, direction] = process.argv.slice(2);
const query = `query ($after: String, $orderBy: ClientOrder) {
  clients(first: 7, after: $after, orderBy: $orderBy) {
    edges { cursor node { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let after = null;
do {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { after, orderBy: { field, direction } } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  const { edges, pageInfo } = data.clients;
  for (const { node } of edges) console.log(node.id);
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after);
