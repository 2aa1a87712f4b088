import { ConformityDocument, ConformityPapersDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";
import { LINKS_GOOD_FOR } from "@/lib/links";

/** The whole history is read for it: only when somebody wants it. */
export const conformityQuery = () => ({ ...gqlQuery(ConformityDocument, {}, []), staleTime: Infinity });

export const conformityPapers = () => ({ ...gqlQuery(ConformityPapersDocument, {}, []), staleTime: LINKS_GOOD_FOR, refetchInterval: LINKS_GOOD_FOR });
