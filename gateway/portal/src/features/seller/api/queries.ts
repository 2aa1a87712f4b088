import { SellerPageDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const sellerQuery = () => gqlQuery(SellerPageDocument, {}, ["SELLER"]);
