import "@tanstack/react-query";
import type { HistoryKind } from "@/gql/graphql";

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { about?: readonly HistoryKind[] };
  }
}
