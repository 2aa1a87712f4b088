import { SupplierInvoicePageDocument, SupplierInvoicesDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";
import { filterOf, type SupplierSearch } from "../lib/filters";

export const supplierInvoicePages = (search: SupplierSearch) =>
  gqlPages(SupplierInvoicesDocument, { first: 50, filter: filterOf(search) }, ["SUPPLIER_INVOICE"], ({ supplierInvoices }) => supplierInvoices);

export const supplierInvoiceQuery = (id: string) => gqlQuery(SupplierInvoicePageDocument, { id }, ["SUPPLIER_INVOICE"]);
