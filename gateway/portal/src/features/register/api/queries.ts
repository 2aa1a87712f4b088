import { RegisterClosingsDocument } from "@/gql/graphql";
import { gqlPages } from "@/lib/graphql/query";

export const closingPages = () => gqlPages(RegisterClosingsDocument, { first: 50 }, ["INVOICE"], ({ registerClosings }) => registerClosings);
