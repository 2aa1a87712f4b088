// Who is here and what they may do, as the server says: the portal shows by it, and the server decides by its own.

import { useSuspenseQuery } from "@tanstack/react-query";
import { ViewerDocument, type Module, type ViewerQuery } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export type Viewer = NonNullable<ViewerQuery["me"]>;

export const viewerQuery = () => gqlQuery(ViewerDocument, {}, ["ACCOUNT", "TENANT"]);

export function useViewer(): Viewer {
  const { data } = useSuspenseQuery(viewerQuery());
  if (!data.me) throw new Error("Behind the door there is always somebody.");
  return data.me;
}

export interface May {
  see: (module: Module) => boolean;
  edit: (module: Module) => boolean;
  validate: (module: Module) => boolean;
}

export function mayOf(viewer: Viewer): May {
  const right = (module: Module) => viewer.rights.find((one) => one.module === module);
  return {
    see: (module) => right(module) !== undefined,
    edit: (module) => right(module)?.mayEdit ?? false,
    validate: (module) => right(module)?.mayValidate ?? false,
  };
}

export function useMay(): May {
  return mayOf(useViewer());
}

/** A person of a client's company has a space of their own; everybody else works in the internal one. */
export function isOfClient(viewer: Viewer): boolean {
  return viewer.rights.some(({ module, reach }) => module === "TICKETS" && reach === "OWN_COMPANY");
}

/** Of the agency itself: neither a client nor a partner, who see companies without what the agency keeps to itself. */
export function isOfTeam(viewer: Viewer): boolean {
  return viewer.account.role !== "CLIENT" && viewer.account.role !== "PARTNER";
}
