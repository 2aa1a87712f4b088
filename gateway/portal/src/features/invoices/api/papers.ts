import { InvoicePapersDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";
import { LINKS_GOOD_FOR } from "@/lib/links";

/** Links that are good whenever they are followed, also after somebody was away for long. */
export const papersQuery = (id: string) => ({
  ...gqlQuery(InvoicePapersDocument, { id }, []),
  staleTime: LINKS_GOOD_FOR,
  refetchInterval: LINKS_GOOD_FOR,
  refetchOnWindowFocus: true,
});
