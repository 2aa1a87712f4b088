// What a list already says of a ticket, for the moment until the ticket itself is there.

import type { QueryClient } from "@tanstack/react-query";
import type { TicketRowFragment } from "@/gql/graphql";

interface Listed {
  tickets?: { nodes?: readonly { id: string }[] };
}

export function knownRow(queries: QueryClient, id: string): TicketRowFragment | null {
  const lists = queries.getQueryCache().findAll({ predicate: ({ meta }) => (meta?.about ?? []).includes("TICKET") });
  for (const { state } of lists) {
    const { pages } = (state.data ?? {}) as { pages?: readonly Listed[] };
    const answers = pages ?? [(state.data ?? {}) as Listed];
    const found = answers.flatMap(({ tickets }) => tickets?.nodes ?? []).find((row) => row.id === id);
    if (found && "subject" in found && "status" in found) return found as TicketRowFragment;
  }
  return null;
}
