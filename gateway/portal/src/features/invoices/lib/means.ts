import type { PaymentMeans } from "@/gql/graphql";

export const MEANS = ["TRANSFER", "DIRECT_DEBIT", "CARD", "CHEQUE", "CASH"] as const satisfies readonly PaymentMeans[];
