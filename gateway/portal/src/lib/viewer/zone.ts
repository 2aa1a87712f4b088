import { useQuery } from "@tanstack/react-query";
import { viewerQuery } from "./viewer";

/** The agency's zone once it is known, the device's before. Asks nothing by itself. */
export function useZone(): string {
  const { data } = useQuery({ ...viewerQuery(), enabled: false });
  return data?.me?.tenant?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
