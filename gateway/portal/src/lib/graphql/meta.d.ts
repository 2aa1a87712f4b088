import "@tanstack/react-query";
import type { About } from "./query";

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { about?: About };
  }
}
