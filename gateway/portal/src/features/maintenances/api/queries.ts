import { MaintenancesDocument } from "@/gql/graphql";
import { gqlPages } from "@/lib/graphql/query";

export const maintenancePages = (calledOff: boolean) =>
  gqlPages(MaintenancesDocument, { first: 50, calledOff }, ["MAINTENANCE", "CLIENT", "MACHINE"], ({ maintenances }) => maintenances);
