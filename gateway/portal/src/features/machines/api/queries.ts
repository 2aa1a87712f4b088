import {
  MachineAlertCountsDocument,
  MachineAlertsDocument,
  MachineChartsDocument,
  MachineClientDocument,
  MachineClientsDocument,
  MachineCountsDocument,
  MachineDisksDocument,
  MachineInventoryChangesDocument,
  MachineInventoryDocument,
  MachinePageDocument,
  MachineSamplesDocument,
  MachinesDocument,
  MachineToldDocument,
  type MachineAlertFilter,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";
import { filterOf, inAnyState, type MachineSearch } from "../lib/filters";

/** Nobody tells of a machine that was heard: what says when is asked for as often as machines speak. */
const AGAIN = { staleTime: 30_000, refetchInterval: 60_000 };

export const machinePages = (search: MachineSearch) =>
  gqlPages(MachinesDocument, { first: 50, filter: filterOf(search) }, ["MACHINE", "CLIENT"], ({ machines }) => machines, { first: 100 });

/** A list that somebody has gone far down stays as it is: to ask for all of it each minute would never end. */
export const refetchFew = (pages: number) => (pages > 3 ? false : AGAIN.refetchInterval);

export const machineCounts = (search: MachineSearch) => {
  const common = inAnyState(search);
  return {
    ...gqlQuery(
      MachineCountsDocument,
      {
        enrolled: { ...common, standing: "ENROLLED" },
        silent: { ...common, standing: "SILENT" },
        expected: { ...common, standing: "EXPECTED" },
        revoked: { ...common, standing: "REVOKED" },
      },
      ["MACHINE"],
    ),
    ...AGAIN,
  };
};

export const machineQuery = (id: string) => ({ ...gqlQuery(MachinePageDocument, { id }, ["MACHINE", "CLIENT"]), ...AGAIN });

export const inventoryQuery = (id: string, at: string | null) => gqlQuery(MachineInventoryDocument, { id, at }, ["MACHINE"]);

export const inventoryChangesQuery = (id: string, from: string, until: string | null) =>
  gqlQuery(MachineInventoryChangesDocument, { id, from, until }, ["MACHINE"]);

export const samplesQuery = (id: string, first: number) => ({ ...gqlQuery(MachineSamplesDocument, { id, first }, []), ...AGAIN });

export const toldQuery = (id: string, first: number) => ({ ...gqlQuery(MachineToldDocument, { id, first, before: null }, []), ...AGAIN });

export const disksQuery = (id: string) => gqlQuery(MachineDisksDocument, { id }, []);

/** Sums over a span, and how full one file system was. */
export const chartsQuery = (id: string, { from, until }: { from: string; until: string }, of: string) => gqlQuery(MachineChartsDocument, { id, from, until, of }, []);

const ABOUT_ALERTS = ["MACHINE", "ALERT_RULE", "TICKET"] as const;

export const alertPages = (filter: MachineAlertFilter, first = 50) =>
  gqlPages(MachineAlertsDocument, { first, filter }, ABOUT_ALERTS, ({ machineAlerts }) => machineAlerts);

export const alertCounts = (client: string | undefined) => ({ ...gqlQuery(MachineAlertCountsDocument, { client: client ?? null }, ABOUT_ALERTS), ...AGAIN });

export const machineClients = (search: string) => gqlQuery(MachineClientsDocument, { search: search || null }, ["CLIENT"]);

export const machineClient = (id: string) => gqlQuery(MachineClientDocument, { id }, ["CLIENT"]);
