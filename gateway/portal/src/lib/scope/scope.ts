// Of which machines something is: all of them, those of one company, or one. As a form keeps it, and as the server takes it.

import { picklist, string } from "valibot";
import { ScopeClientsDocument, ScopeMachinesDocument, ScopeNamedDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";

export const SCOPES = ["all", "client", "machine"] as const;

export const scopeEntries = { scope: picklist(SCOPES), client: string(), machine: string() };

export interface Scope {
  scope: (typeof SCOPES)[number];
  client: string;
  machine: string;
}

interface Of {
  client: { id: string } | null;
  machine: { id: string } | null;
}

export function scopeTyped(of: Of | null): Scope {
  const [client, machine] = [of?.client?.id ?? "", of?.machine?.id ?? ""];
  return { scope: machine ? "machine" : client ? "client" : "all", client, machine };
}

export function scopeOf({ scope, client, machine }: Scope): { client: string | null; machine: string | null } {
  return { client: scope === "client" ? client : null, machine: scope === "machine" ? machine : null };
}

export function isClientSaid({ scope, client }: Pick<Scope, "scope" | "client">): boolean {
  return scope !== "client" || client !== "";
}

export function isMachineSaid({ scope, machine }: Pick<Scope, "scope" | "machine">): boolean {
  return scope !== "machine" || machine !== "";
}

export const scopeClients = (search: string) => gqlQuery(ScopeClientsDocument, { search: search || null }, ["CLIENT"]);

export const scopeMachines = (search: string) => gqlQuery(ScopeMachinesDocument, { search: search || null }, ["MACHINE", "CLIENT"]);

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What those that are chosen already are called. */
export const scopeNamed = ({ client, machine }: Pick<Scope, "client" | "machine">) =>
  gqlQuery(
    ScopeNamedDocument,
    { client: client || NOBODY, machine: machine || NOBODY, hasClient: client !== "", hasMachine: machine !== "" },
    ["MACHINE", "CLIENT"],
  );
