import {
  BankClientsDocument,
  BankSubsidiariesDocument,
  HourBankBalanceDocument,
  HourBankPageDocument,
  HourBanksDocument,
  OwnHourBanksDocument,
  ReconciliationDocument,
  StatementDocument,
  type LineKind,
} from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

const ABOUT = ["HOUR_BANK"] as const;

export const ownBanks = () => gqlQuery(OwnHourBanksDocument, {}, ABOUT);

export const bankPages = (only: "all" | "low") =>
  gqlPages(
    HourBanksDocument,
    {
      first: 50,
      filter: only === "low" ? { minutesAtMost: 120, closed: false } : { closed: false },
      orderBy: { field: "TOTAL", direction: "ASC" },
    },
    ABOUT,
    ({ hourBanks }) => hourBanks,
  );

export const bankQuery = (id: string, at: string | null) =>
  gqlQuery(HourBankPageDocument, { id, at }, ["HOUR_BANK", "CONTRACT", "CLIENT"]);

export const balanceQuery = (id: string, at: string | null, asOf: string | null, knownAt: string | null) =>
  gqlQuery(HourBankBalanceDocument, { id, at, asOf, knownAt }, ABOUT);

export const statementPages = (id: string, at: string | null, kinds: readonly LineKind[] | null) =>
  gqlPages(
    StatementDocument,
    { id, at, first: 40, filter: kinds ? { kinds: [...kinds] } : {} },
    ["HOUR_BANK", "TIME_ENTRY"],
    ({ hourBank }) => hourBank?.statement ?? NO_PAGE,
  );

export const reconciliationQuery = (id: string, from: string, until: string) =>
  gqlQuery(ReconciliationDocument, { id, from, until }, ["HOUR_BANK", "TIME_ENTRY"]);

export const bankClients = (search: string) => gqlQuery(BankClientsDocument, { search: search || null }, ["CLIENT"]);

export const subsidiariesQuery = (id: string) => gqlQuery(BankSubsidiariesDocument, { id }, ["CLIENT"]);

const NO_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
