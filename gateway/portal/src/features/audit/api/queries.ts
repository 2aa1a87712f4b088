import { AuditDocument, AuditPeopleDocument, HistoryOfDocument, type AuditFilter, type HistoryKind } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

export const historyPages = (kind: HistoryKind, id: string) =>
  gqlPages(HistoryOfDocument, { kind, id, first: 50 }, [kind], ({ history }) => history);

export const auditPages = (filter: AuditFilter) =>
  gqlPages(AuditDocument, { first: 50, filter }, [], ({ audit }) => audit);

export const auditPeople = () => gqlQuery(AuditPeopleDocument, {}, ["ACCOUNT"]);
