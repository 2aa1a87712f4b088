import { InvoicePapersDocument, InvoicePreviewDocument, type Language } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";
import { LINKS_GOOD_FOR } from "@/lib/links";

/** Links that are good whenever they are followed, also after somebody was away for long. */
const GOOD = { staleTime: LINKS_GOOD_FOR, refetchInterval: LINKS_GOOD_FOR, refetchOnWindowFocus: true } as const;

export const papersQuery = (id: string) => ({ ...gqlQuery(InvoicePapersDocument, { id }, []), ...GOOD });

/** What a draft would be on paper depends on whatever is written on it: it is asked for again when any of it changes. */
export const previewQuery = (id: string, language: Language) => ({
  ...gqlQuery(InvoicePreviewDocument, { id, language }, ["INVOICE", "CLIENT", "SELLER", "TENANT"]),
  ...GOOD,
});
