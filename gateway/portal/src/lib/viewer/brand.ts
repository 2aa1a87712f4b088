import { useQuery } from "@tanstack/react-query";
import { viewerQuery } from "./viewer";

/** The agency's colour once it is known. Asks nothing by itself. */
export function useBrand(): string | null {
  const { data } = useQuery({ ...viewerQuery(), enabled: false });
  return data?.me?.tenant?.colour ?? null;
}
