import { OwnLateInvoicesDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

/** As many as the server tells at once. */
const AT_ONCE = 100;

export const ownLate = (today: string) => gqlQuery(OwnLateInvoicesDocument, { today, first: AT_ONCE }, ["INVOICE"]);
