import { AuditDocument, AuditPeopleDocument, EventPageDocument, HistoryOfDocument, type AuditFilter, type Direction, type HistoryKind } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";
import { KINDS } from "../lib";

export const historyPages = (kind: HistoryKind, id: string, { direction, until }: { direction: Direction; until: string | null }) =>
  gqlPages(HistoryOfDocument, { kind, id, direction, until, first: 50 }, [kind], ({ history }) => history);

/** What happened never changes; what follows from it may still come. */
export const eventQuery = (name: string) => gqlQuery(EventPageDocument, { name }, KINDS);

export const auditPages = (filter: AuditFilter) =>
  gqlPages(AuditDocument, { first: 50, filter }, [], ({ audit }) => audit);

export const auditPeople = () => gqlQuery(AuditPeopleDocument, {}, ["ACCOUNT"]);
