/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What `contractAttachDocument` takes. */
export type ContractAttachDocumentInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Which contract. */
  contract: string;
  /** Files that the caller has sent: the last part of each upload's address. 50 at most. */
  files: Array<string>;
  /** For the team alone: no client and no partner ever sees them. */
  internal?: boolean;
};

/** What `contractEnd` takes. */
export type ContractEndInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** The last day it holds, which may be ahead. */
  on: string;
  /** In words that stay in the history. */
  reason: string;
};

/** Narrows a list of contracts; what is not said narrows nothing. */
export type ContractFilter = {
  /** Only this company's. */
  client?: string | null | undefined;
  /** Only those whose last day is no later. */
  endsBy?: string | null | undefined;
  /** Only what is sold this way. */
  kind?: ContractKind | null | undefined;
  /** A part of the name. */
  search?: string | null | undefined;
  /** Only those at this stage; those that run or ended when it is not said. */
  stage?: ContractStage | null | undefined;
};

/** What is sold. */
export type ContractKind =
  /** Prepaid packs. */
  | 'HOUR_BANK'
  /** So much a month for so many machines, users or sites; it may include hours. */
  | 'SUBSCRIPTION'
  /** Every hour is billed. */
  | 'TIME_AND_MATERIAL';

/** The order of a list of contracts. */
export type ContractOrder = {
  /** Which way. */
  direction?: Direction;
  /** What it is ordered by. */
  field: ContractOrderField;
};

/** What contracts may be ordered by. */
export type ContractOrderField =
  /** The last day it holds; those that run until they are ended as if it were the latest of all. */
  | 'LAST_DAY'
  /** Its name, whatever its capitals. */
  | 'NAME'
  /** When the signature was recorded. */
  | 'SIGNED_AT';

/** What `contractRenew` takes. */
export type ContractRenewInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** The new last day. */
  until: string;
};

/** How far a contract is in its life. */
export type ContractStage =
  /** It never was. */
  | 'CANCELLED'
  /** It has a last day for good; that day may still be ahead. */
  | 'ENDED'
  /** It holds, or will. */
  | 'RUNNING';

/** Give one of the two. */
export type CreditInput = {
  /** A gesture. */
  grant?: GrantInput | null | undefined;
  /** A pack that was sold. */
  pack?: PackInput | null | undefined;
};

/** Which way a list goes. */
export type Direction =
  /** The smallest, the oldest, or the first of the alphabet first. */
  | 'ASC'
  /** The other way round. */
  | 'DESC';

/** A gesture. */
export type GrantInput = {
  /** In words that stay in the history. */
  reason: string;
};

/** What has a history of its own. */
export type HistoryKind =
  /** A person who can sign in. */
  | 'ACCOUNT'
  /** When somebody is there to answer. */
  | 'CALENDAR'
  /** A company. */
  | 'CLIENT'
  /** What was agreed with a company. */
  | 'CONTRACT'
  /** Prepaid hours. */
  | 'HOUR_BANK'
  /** What is promised, and how fast. */
  | 'SERVICE_POLICY'
  /** The agency's own space. */
  | 'TENANT'
  /** What a client asks for. */
  | 'TICKET'
  /** A piece of work. */
  | 'TIME_ENTRY';

/** What `hourBankCorrectHours` takes. */
export type HourBankCorrectHoursInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the lot, which is in this bank. */
  lot: string;
  /** Signed: below zero takes away. */
  minutes: number;
  /** In words that stay in the history. */
  reason: string;
};

/** What `hourBankCreditHours` takes. */
export type HourBankCreditHoursInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Where the hours come from. */
  credit: CreditInput;
  /** Today when it is not said. */
  firstDay?: string | null | undefined;
  /** One year for a pack and never for a gesture when it is not said. */
  lastDay?: string | null | undefined;
  /** How much is credited. */
  minutes: number;
  /** The lower one is consumed first. */
  priority?: number;
};

/** Narrows a list of hour banks; what is not said narrows nothing. */
export type HourBankFilter = {
  /** Only those that this company may use: its own and those shared with it. */
  client?: string | null | undefined;
  /** Only those that are closed, or only those that are not. */
  closed?: boolean | null | undefined;
  /** Only those with no more than so many minutes left. */
  minutesAtMost?: number | null | undefined;
};

/** What `hourBankMarkLotPaid` takes. */
export type HourBankMarkLotPaidInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the lot, which is in this bank. */
  lot: string;
};

/** The order of a list of hour banks. */
export type HourBankOrder = {
  /** Which way. */
  direction?: Direction;
  /** What it is ordered by. */
  field: HourBankOrderField;
};

/** What hour banks may be ordered by. */
export type HourBankOrderField =
  /** When something last happened to it. */
  | 'CHANGED_AT'
  /** When it was opened. */
  | 'OPENED_AT'
  /** How much is left. */
  | 'TOTAL';

/** What a person reads. */
export type Language =
  /** English */
  | 'ENGLISH'
  /** Français */
  | 'FRENCH';

/** How experienced a person is; rates may depend on it. */
export type Level =
  /** Works alone. */
  | 'CONFIRMED'
  /** Is asked when nobody else knows. */
  | 'EXPERT'
  /** Learns. */
  | 'JUNIOR'
  /** Leads the work of others. */
  | 'SENIOR';

/** What moved hours. */
export type LineKind =
  /** Somebody put the bank right. */
  | 'CORRECTION'
  /** Hours came in. */
  | 'CREDIT'
  /** Work took hours. */
  | 'DEBIT'
  /** A lot lapsed. */
  | 'EXPIRY'
  /** Late work claims minutes of a lot that had lapsed. */
  | 'EXPIRY_TAKEN_BACK'
  /** A lot was given back. */
  | 'REFUND'
  /** Between a lot and the overdraft; its two lines sum to zero. */
  | 'REPAYMENT'
  /** A debit taken back. */
  | 'REVERSAL';

/** Where the hours of a lot come from. */
export type LotSource =
  /** A gesture. */
  | 'GRANT'
  /** The hours a subscription includes for one month. */
  | 'MONTHLY_INCLUSION'
  /** A pack that was sold. */
  | 'PURCHASE';

/** What a right is given on. */
export type Module =
  /** Invoices and payments. */
  | 'ACCOUNTING'
  /** The agency's own people and settings. */
  | 'ACCOUNTS'
  /** Who did what. */
  | 'AUDIT'
  /** Companies and the people there. */
  | 'CLIENTS'
  /** What was agreed with companies. */
  | 'CONTRACTS'
  /** Prepaid hours. */
  | 'HOUR_BANKS'
  /** Work on site. */
  | 'INTERVENTIONS'
  /** What is ordered. */
  | 'ORDERS'
  /** Who is where, and when. */
  | 'PLANNING'
  /** What lies on the shelf. */
  | 'STOCK'
  /** What is asked of the agency. */
  | 'TICKETS'
  /** Work that was done. */
  | 'TIME';

/** What happens when a bank has fewer hours than the work took. */
export type Overdraft =
  /** The bank goes below zero; the next credit repays it first. */
  | 'ALLOW_NEGATIVE'
  /** The debit is refused as a whole. */
  | 'REFUSE'
  /** The bank pays what it has, the rest is billed at the contract's rate. */
  | 'SPLIT_TO_BILLABLE';

/** A pack that was sold. */
export type PackInput = {
  /** The invoice it was sold on, where there is one. */
  invoice?: string | null | undefined;
  /** What stands on the invoice: Pack 10 h */
  label: string;
};

/** What `passwordChoose` takes. */
export type PasswordChooseInput = {
  /** What follows # in the address of the link. */
  link: string;
  /** The password from now on, at least 10 characters. */
  password: string;
};

/** What `passwordForget` takes. */
export type PasswordForgetInput = {
  /** The mail address that the person signs in with. */
  email: string;
};

/** How much a ticket matters. */
export type Priority =
  /** Before everything. */
  | 'CRITICAL'
  /** Before others. */
  | 'HIGH'
  /** When there is time. */
  | 'LOW'
  /** As they come. */
  | 'NORMAL';

/** How far a right goes. */
export type Reach =
  /** Everything of the agency. */
  | 'EVERYTHING'
  /** What concerns the one company. */
  | 'OWN_COMPANY'
  /** What the person does. */
  | 'OWN_WORK'
  /** What concerns the clients that are entrusted to the partner. */
  | 'THEIR_CLIENTS';

/** What an account is for; what each role may do is settled by the agency's rights table. */
export type Role =
  /** Invoices, and is paid. */
  | 'ACCOUNTING'
  /** Everything. */
  | 'ADMIN'
  /** A person at a client: sees their own company only. */
  | 'CLIENT'
  /** Sells. */
  | 'COMMERCIAL'
  /** Works at clients. */
  | 'FIELD_TECHNICIAN'
  /** Works from the office. */
  | 'INTERNAL_TECHNICIAN'
  /** Leads the agency. */
  | 'MANAGER'
  /** Another company that brings clients and sees those only. */
  | 'PARTNER'
  /** Leads projects. */
  | 'PROJECT_LEAD'
  /** Keeps orders and contracts. */
  | 'SALES_ADMINISTRATION'
  /** Prepares machines. */
  | 'STAGING'
  /** Answers tickets. */
  | 'SUPPORT';

/** What `signInConfirm` takes. */
export type SignInConfirmInput = {
  /** What signIn answered. */
  challenge: string;
  /** The six digits that the telephone shows, or one of the recovery codes. */
  code: string;
};

/** What `signIn` takes. */
export type SignInInput = {
  /** The mail address that the person signs in with. */
  email: string;
  /** What the person signs in with. */
  password: string;
};

/** Narrows a statement; what is not said narrows nothing. */
export type StatementFilter = {
  /** Only lines that take effect on this day or later. */
  from?: string | null | undefined;
  /** Only lines of these kinds. */
  kinds?: Array<LineKind> | null | undefined;
  /** Only lines of this lot. */
  lot?: string | null | undefined;
  /** Only lines that take effect on this day or earlier. */
  until?: string | null | undefined;
};

/** What a subscription is counted by. */
export type SubscriptionUnit =
  /** One price for all. */
  | 'FLAT'
  /** So much for each machine. */
  | 'MACHINE'
  /** So much for each site. */
  | 'SITE'
  /** So much for each person. */
  | 'USER';

/** How a level is given. */
export type ThresholdKind =
  /** 1 to 366 days before a lot's last day; raised by the date. */
  | 'DAYS_BEFORE_EXPIRY'
  /** So many minutes left. */
  | 'MINUTES_LEFT'
  /** 1 to 99 percent of the last purchase. */
  | 'PERCENT_OF_LAST_PURCHASE';

/** Narrows a list of tickets; what is not said narrows nothing. */
export type TicketFilter = {
  /** Whether a person has it. */
  assigned?: boolean | null | undefined;
  /** Only what this person has. */
  assignee?: string | null | undefined;
  /** Only this company's. */
  client?: string | null | undefined;
  /** Only what is under this contract. */
  contract?: string | null | undefined;
  /** Whether a clock that runs is over. */
  late?: boolean | null | undefined;
  /** Only what is about this machine. */
  machine?: string | null | undefined;
  /** Only what I have. */
  mine?: boolean | null | undefined;
  /** Whether a clock that runs is near its end, or over. */
  near?: boolean | null | undefined;
  /** Only what was opened at this instant or later. */
  openedFrom?: string | null | undefined;
  /** Only what was opened before this instant. */
  openedUntil?: string | null | undefined;
  /** Whether somebody still has to do something. */
  pending?: boolean | null | undefined;
  /** Only these priorities. */
  priorities?: Array<Priority> | null | undefined;
  /** Only what is about this project. */
  project?: string | null | undefined;
  /** Words of the request or of the messages, beginnings of words, or a number; all are to be found. */
  search?: string | null | undefined;
  /** Only tickets at one of these stages. */
  statuses?: Array<TicketStatus> | null | undefined;
  /** Only what this team has. */
  team?: string | null | undefined;
  /** Only this theme. */
  theme?: string | null | undefined;
  /** Only these types. */
  types?: Array<TicketType> | null | undefined;
  /** Whether the client said something since the team last did. */
  unanswered?: boolean | null | undefined;
  /** Only what I watch. */
  watched?: boolean | null | undefined;
};

/** What a ticket is about, beside its client; what is not said is nothing. */
export type TicketLinksInput = {
  /** What the work is counted under. */
  contract?: string | null | undefined;
  /** The machine. */
  machine?: string | null | undefined;
  /** The project. */
  project?: string | null | undefined;
};

/** What a message of the team does besides. */
export type TicketNext =
  /** The client is to answer. */
  | 'AWAIT_CLIENT'
  /** It is done. */
  | 'RESOLVE';

/** What `ticketOpen` takes. */
export type TicketOpenInput = {
  /** The company that asks; the caller's own when it is not said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Whom it is for there. */
  contact?: string | null | undefined;
  /** The request in full. */
  description?: string;
  /** What was uploaded for it. */
  files?: Array<string>;
  /** The closed ticket that it continues. */
  follows?: string | null | undefined;
  /** What it is about, beside its client. */
  links?: TicketLinksInput;
  /** NORMAL when it is not said. */
  priority?: Priority | null | undefined;
  /** How far the work is, in the agency's words. */
  stage?: string | null | undefined;
  /** The request in a few words. */
  subject: string;
  /** What it is about, in the agency's words. */
  theme?: string | null | undefined;
  /** REQUEST when it is not said. */
  type?: TicketType | null | undefined;
};

/** What `ticketRequestClosing` takes. */
export type TicketRequestClosingInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Why nothing more is needed. */
  comment: string;
  /** The id of the ticket. */
  ticket: string;
};

/** What `ticketRewrite` takes. */
export type TicketRewriteInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The request in full. */
  description: string;
  /** The request in a few words. */
  subject: string;
  /** The id of the ticket. */
  ticket: string;
};

/** From which side a message came. */
export type TicketSide =
  /** The client, or a partner for them. */
  | 'CLIENT'
  /** The agency. */
  | 'TEAM';

/** The stages of a ticket. */
export type TicketStatus =
  /** For good. */
  | 'CLOSED'
  /** Beyond those who had it. */
  | 'ESCALATED'
  /** Somebody works on it. */
  | 'IN_PROGRESS'
  /** Nobody has begun. */
  | 'OPEN'
  /** The team says it is done; a client's message reopens it. */
  | 'RESOLVED'
  /** The client is to answer first. */
  | 'WAITING_CLIENT';

/** What a client asks for. */
export type TicketType =
  /** Of something that was sold. */
  | 'AFTER_SALES'
  /** It cannot wait. */
  | 'EMERGENCY'
  /** To make something better. */
  | 'EVOLUTION'
  /** Something does not work. */
  | 'INCIDENT'
  /** To keep something working. */
  | 'MAINTENANCE'
  /** Part of a project. */
  | 'PROJECT'
  /** Something is wanted. */
  | 'REQUEST';

/** What `ticketWriteComment` takes. */
export type TicketWriteCommentInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What was uploaded for it. */
  files?: Array<string>;
  /** What it does besides, where the team says it. */
  next?: TicketNext | null | undefined;
  /** What is said. */
  text: string;
  /** The id of the ticket. */
  ticket: string;
};

/** What an hour of work is to the contract. */
export type TimeClass =
  /** Evenings, nights and holidays: counted with a multiplier. */
  | 'AFTER_HOURS'
  /** The ordinary hour: from the bank where there is one, otherwise on the next invoice. */
  | 'BILLABLE'
  /** Covered by what the contract includes. */
  | 'INCLUDED'
  /** Visible as worked, debited and billed to nobody. */
  | 'NON_BILLABLE'
  /** Never from the bank: billed beside the contract. */
  | 'OUTSIDE_CONTRACT';

/** Where the time of a class goes. */
export type Treatment =
  /** Billed at the rate of the class; no bank is touched. */
  | 'BILLED'
  /** Taken from the hour bank; what it lacks follows the overdraft policy. */
  | 'DEBITED'
  /** Neither: visible as worked. */
  | 'UNCOUNTED';

/** When the hours of a purchase may be used. */
export type Usable =
  /** As soon as it is sold. */
  | 'FROM_VALIDATION'
  /** Once its payment is recorded. */
  | 'ONCE_PAID';

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, expiresAt: string | null, challenge: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SignInConfirmMutationVariables = Exact<{
  input: SignInConfirmInput;
}>;


export type SignInConfirmMutation = { signInConfirm: { accessToken: string | null, expiresAt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SessionRenewMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionRenewMutation = { sessionRenew: { accessToken: string | null, expiresAt: string | null } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type PasswordForgetMutationVariables = Exact<{
  input: PasswordForgetInput;
}>;


export type PasswordForgetMutation = { passwordForget: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type PasswordChooseMutationVariables = Exact<{
  input: PasswordChooseInput;
}>;


export type PasswordChooseMutation = { passwordChoose: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type PasswordLinkQueryVariables = Exact<{
  link: string;
}>;


export type PasswordLinkQuery = { passwordLink: { agency: string, email: string | null, language: Language, name: string | null } | null };

export type ContractRowFragment = { id: string, name: string, kind: ContractKind | null, stage: ContractStage | null, firstDay: string, lastDay: string | null, renewalNoticed: boolean, client: { id: string, name: string } | null };

export type TermsShownFragment = { kind: ContractKind, overdraft: Overdraft, usable: Usable, step: { count: number }, minimum: { count: number }, rates: { default: { amount: string, currency: string }, lines: Array<{ class: TimeClass | null, level: Level | null, hourly: { amount: string, currency: string } }> }, classes: Array<{ class: TimeClass, percent: number, treatment: Treatment }>, subscription: { quantity: number, unit: SubscriptionUnit, monthlyPrice: { amount: string, currency: string }, included: { carriedMonths: number, perMonth: { count: number } } | null } | null };

export type OwnContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnContractsQuery = { contracts: { nodes: Array<{ id: string, name: string, kind: ContractKind | null, stage: ContractStage | null, firstDay: string, lastDay: string | null, renewalNoticed: boolean, hourBank: { id: string } | null, terms: { kind: ContractKind, overdraft: Overdraft, usable: Usable, step: { count: number }, minimum: { count: number }, rates: { default: { amount: string, currency: string }, lines: Array<{ class: TimeClass | null, level: Level | null, hourly: { amount: string, currency: string } }> }, classes: Array<{ class: TimeClass, percent: number, treatment: Treatment }>, subscription: { quantity: number, unit: SubscriptionUnit, monthlyPrice: { amount: string, currency: string }, included: { carriedMonths: number, perMonth: { count: number } } | null } | null } | null, documents: { nodes: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> }, client: { id: string, name: string } | null }> } };

export type ContractsQueryVariables = Exact<{
  filter?: ContractFilter | null | undefined;
  orderBy?: ContractOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContractsQuery = { contracts: { totalCount: number | null, nodes: Array<{ id: string, name: string, kind: ContractKind | null, stage: ContractStage | null, firstDay: string, lastDay: string | null, renewalNoticed: boolean, client: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ContractPageQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type ContractPageQuery = { contract: { signedAt: string, renewalNoticeDays: number, id: string, name: string, kind: ContractKind | null, stage: ContractStage | null, firstDay: string, lastDay: string | null, renewalNoticed: boolean, hourBank: { id: string, total: { count: number } } | null, servicePolicy: { id: string, name: string } | null, termsHistory: Array<{ from: string, terms: { kind: ContractKind, overdraft: Overdraft, usable: Usable, step: { count: number }, minimum: { count: number }, rates: { default: { amount: string, currency: string }, lines: Array<{ class: TimeClass | null, level: Level | null, hourly: { amount: string, currency: string } }> }, classes: Array<{ class: TimeClass, percent: number, treatment: Treatment }>, subscription: { quantity: number, unit: SubscriptionUnit, monthlyPrice: { amount: string, currency: string }, included: { carriedMonths: number, perMonth: { count: number } } | null } | null } }>, documents: { nodes: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> }, client: { id: string, name: string } | null } | null };

export type ContractRenewMutationVariables = Exact<{
  input: ContractRenewInput;
}>;


export type ContractRenewMutation = { contractRenew: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractEndMutationVariables = Exact<{
  input: ContractEndInput;
}>;


export type ContractEndMutation = { contractEnd: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractAttachDocumentMutationVariables = Exact<{
  input: ContractAttachDocumentInput;
}>;


export type ContractAttachDocumentMutation = { contractAttachDocument: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type BankHeadFragment = { id: string, closed: boolean, openedAt: string, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, thresholds: { crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> } };

export type LotShownFragment = { id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, minutes: { count: number }, remaining: { count: number } };

export type OwnHourBanksQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type OwnHourBanksQuery = { hourBanks: { nodes: Array<{ id: string, closed: boolean, openedAt: string, lots: Array<{ id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, minutes: { count: number }, remaining: { count: number } }>, balance: { balance: { count: number }, usable: { count: number }, overdrawn: { count: number } }, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, thresholds: { crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> } }> } };

export type HourBanksQueryVariables = Exact<{
  filter?: HourBankFilter | null | undefined;
  orderBy?: HourBankOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HourBanksQuery = { hourBanks: { totalCount: number | null, nodes: Array<{ changedAt: string, id: string, closed: boolean, openedAt: string, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, thresholds: { crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type HourBankPageQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type HourBankPageQuery = { hourBank: { changedAt: string, id: string, closed: boolean, openedAt: string, sharedWith: Array<{ id: string, name: string }>, lots: Array<{ id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, minutes: { count: number }, remaining: { count: number } }>, thresholds: { watching: Array<{ kind: ThresholdKind, value: number }>, crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> }, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null } | null };

export type HourBankBalanceQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type HourBankBalanceQuery = { hourBank: { id: string, balance: { asOf: string, knownAt: string, balance: { count: number }, usable: { count: number }, overdrawn: { count: number }, awaitingPayment: { count: number } } } | null };

export type StatementQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: StatementFilter | null | undefined;
}>;


export type StatementQuery = { hourBank: { id: string, statement: { totalCount: number | null, nodes: Array<{ day: string, kind: LineKind | null, lot: string | null, movement: string, reason: string | null, recordedAt: string, minutes: { count: number }, entry: { id: string, note: string | null, class: TimeClass | null, dateOfWork: string, worked: { count: number }, debited: { count: number } | null, account: { id: string, name: string | null } | null, validatedBy: { id: string, name: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type HourBankCreditHoursMutationVariables = Exact<{
  input: HourBankCreditHoursInput;
}>;


export type HourBankCreditHoursMutation = { hourBankCreditHours: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankCorrectHoursMutationVariables = Exact<{
  input: HourBankCorrectHoursInput;
}>;


export type HourBankCorrectHoursMutation = { hourBankCorrectHours: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankMarkLotPaidMutationVariables = Exact<{
  input: HourBankMarkLotPaidInput;
}>;


export type HourBankMarkLotPaidMutation = { hourBankMarkLotPaid: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RequestRowFragment = { id: string, number: number, subject: string | null, status: TicketStatus | null, openedAt: string, touchedAt: string, closingRequested: boolean, messageCount: number, assignee: { id: string, name: string | null } | null };

export type RequestsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RequestsQuery = { tickets: { totalCount: number | null, nodes: Array<{ id: string, number: number, subject: string | null, status: TicketStatus | null, openedAt: string, touchedAt: string, closingRequested: boolean, messageCount: number, assignee: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RequestQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type RequestQuery = { ticket: { description: string | null, priority: Priority | null, closedAt: string | null, resolvedAt: string | null, id: string, number: number, subject: string | null, status: TicketStatus | null, openedAt: string, touchedAt: string, closingRequested: boolean, messageCount: number, author: { called: string | null, account: { id: string, name: string | null } | null }, files: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }>, follows: { id: string, number: number } | null, followedBy: Array<{ id: string, number: number }>, mergedInto: { id: string, number: number } | null, messages: { nodes: Array<{ id: string, at: string, side: TicketSide | null, text: string | null, author: { called: string | null, account: { id: string, name: string | null } | null }, files: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> }> }, assignee: { id: string, name: string | null } | null } | null };

export type RequestOpenMutationVariables = Exact<{
  input: TicketOpenInput;
}>;


export type RequestOpenMutation = { ticketOpen: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RequestReplyMutationVariables = Exact<{
  input: TicketWriteCommentInput;
}>;


export type RequestReplyMutation = { ticketWriteComment: { receipt: string | null, ticket: { id: string, number: number } | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RequestClosingMutationVariables = Exact<{
  input: TicketRequestClosingInput;
}>;


export type RequestClosingMutation = { ticketRequestClosing: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RequestRewriteMutationVariables = Exact<{
  input: TicketRewriteInput;
}>;


export type RequestRewriteMutation = { ticketRewrite: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ChangesSubscription = { changes: { cursor: string, changes: Array<{ kind: HistoryKind, id: string }> } };

export type FileShownFragment = { id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null };

export type WhyFragment = { code: string, field: string | null, message: string };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { me: { account: { id: string, name: string | null, email: string | null, role: Role, language: Language, client: { id: string, name: string } | null }, rights: Array<{ module: Module, mayEdit: boolean, mayValidate: boolean, reach: Reach }>, tenant: { id: string, name: string, colour: string | null, logo: string | null, currency: string, zone: string } | null, secondFactor: { on: boolean, recoveryCodesLeft: number } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ContractRowFragmentDoc = new TypedDocumentString(`
    fragment ContractRow on Contract {
  id
  name
  kind
  stage
  firstDay
  lastDay
  renewalNoticed
  client {
    id
    name
  }
}
    `, {"fragmentName":"ContractRow"}) as unknown as TypedDocumentString<ContractRowFragment, unknown>;
export const TermsShownFragmentDoc = new TypedDocumentString(`
    fragment TermsShown on ContractTerms {
  kind
  step {
    count
  }
  minimum {
    count
  }
  overdraft
  usable
  rates {
    default {
      amount
      currency
    }
    lines {
      class
      level
      hourly {
        amount
        currency
      }
    }
  }
  classes {
    class
    percent
    treatment
  }
  subscription {
    quantity
    unit
    monthlyPrice {
      amount
      currency
    }
    included {
      carriedMonths
      perMonth {
        count
      }
    }
  }
}
    `, {"fragmentName":"TermsShown"}) as unknown as TypedDocumentString<TermsShownFragment, unknown>;
export const BankHeadFragmentDoc = new TypedDocumentString(`
    fragment BankHead on HourBank {
  id
  closed
  openedAt
  total {
    count
  }
  lastPurchase {
    count
  }
  renewalProposed {
    count
  }
  client {
    id
    name
  }
  contract {
    id
    name
  }
  thresholds {
    crossed {
      at {
        count
      }
      since
      labels {
        kind
        value
      }
    }
  }
}
    `, {"fragmentName":"BankHead"}) as unknown as TypedDocumentString<BankHeadFragment, unknown>;
export const LotShownFragmentDoc = new TypedDocumentString(`
    fragment LotShown on Lot {
  id
  label
  source
  month
  firstDay
  lastDay
  oncePaid
  paidAt
  priority
  creditedAt
  minutes {
    count
  }
  remaining {
    count
  }
}
    `, {"fragmentName":"LotShown"}) as unknown as TypedDocumentString<LotShownFragment, unknown>;
export const RequestRowFragmentDoc = new TypedDocumentString(`
    fragment RequestRow on Ticket {
  id
  number
  subject
  status
  openedAt
  touchedAt
  closingRequested
  messageCount
  assignee {
    id
    name
  }
}
    `, {"fragmentName":"RequestRow"}) as unknown as TypedDocumentString<RequestRowFragment, unknown>;
export const FileShownFragmentDoc = new TypedDocumentString(`
    fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}
    `, {"fragmentName":"FileShown"}) as unknown as TypedDocumentString<FileShownFragment, unknown>;
export const WhyFragmentDoc = new TypedDocumentString(`
    fragment Why on UserError {
  code
  field
  message
}
    `, {"fragmentName":"Why"}) as unknown as TypedDocumentString<WhyFragment, unknown>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    expiresAt
    challenge
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:ebee36d2f1038d34a1c49f64fe8c244f140d7370f11c39b3a1c152ff4750a6a3"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignInConfirmDocument = new TypedDocumentString(`
    mutation SignInConfirm($input: SignInConfirmInput!) {
  signInConfirm(input: $input) {
    accessToken
    expiresAt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:efe7bb810e384b90bfa0ab00675974c1e7329bf13a9898c58ed8546641558488"}) as unknown as TypedDocumentString<SignInConfirmMutation, SignInConfirmMutationVariables>;
export const SessionRenewDocument = new TypedDocumentString(`
    mutation SessionRenew {
  sessionRenew {
    accessToken
    expiresAt
  }
}
    `, {"hash":"sha256:f3ef8d929a1b907ddff7c5f0d1e2a6077f0e3d0674161e3355ae7c9d9fc3f7b7"}) as unknown as TypedDocumentString<SessionRenewMutation, SessionRenewMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:234a3285dca01cf9981a818c1fb9f88613d7fac12b6e1be3fb68bc1f9b013d87"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const PasswordForgetDocument = new TypedDocumentString(`
    mutation PasswordForget($input: PasswordForgetInput!) {
  passwordForget(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:b4b37f12419a5acaefeaba7f853cd1e5fa1901f2b4d058dd6c861b5a2dff77e8"}) as unknown as TypedDocumentString<PasswordForgetMutation, PasswordForgetMutationVariables>;
export const PasswordChooseDocument = new TypedDocumentString(`
    mutation PasswordChoose($input: PasswordChooseInput!) {
  passwordChoose(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:af9a05fbf0c7098e9e85c6f2d31d935123ae54bfbbcc177f40e14d59034c6def"}) as unknown as TypedDocumentString<PasswordChooseMutation, PasswordChooseMutationVariables>;
export const PasswordLinkDocument = new TypedDocumentString(`
    query PasswordLink($link: String!) {
  passwordLink(link: $link) {
    agency
    email
    language
    name
  }
}
    `, {"hash":"sha256:5be46f972b65342d4bd5230fe9ed0a087cb630a8ac821f087d590031db8dc2da"}) as unknown as TypedDocumentString<PasswordLinkQuery, PasswordLinkQueryVariables>;
export const OwnContractsDocument = new TypedDocumentString(`
    query OwnContracts {
  contracts(first: 50, orderBy: {field: NAME, direction: ASC}) {
    nodes {
      ...ContractRow
      hourBank {
        id
      }
      terms {
        ...TermsShown
      }
      documents(first: 50) {
        nodes {
          ...FileShown
        }
      }
    }
  }
}
    fragment ContractRow on Contract {
  id
  name
  kind
  stage
  firstDay
  lastDay
  renewalNoticed
  client {
    id
    name
  }
}
fragment TermsShown on ContractTerms {
  kind
  step {
    count
  }
  minimum {
    count
  }
  overdraft
  usable
  rates {
    default {
      amount
      currency
    }
    lines {
      class
      level
      hourly {
        amount
        currency
      }
    }
  }
  classes {
    class
    percent
    treatment
  }
  subscription {
    quantity
    unit
    monthlyPrice {
      amount
      currency
    }
    included {
      carriedMonths
      perMonth {
        count
      }
    }
  }
}
fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"sha256:e587ed26a518973bd8c62b995158f79b461fe88a042d7b1502364ac2b9b4cf14"}) as unknown as TypedDocumentString<OwnContractsQuery, OwnContractsQueryVariables>;
export const ContractsDocument = new TypedDocumentString(`
    query Contracts($filter: ContractFilter, $orderBy: ContractOrder, $first: Int, $after: String) {
  contracts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...ContractRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment ContractRow on Contract {
  id
  name
  kind
  stage
  firstDay
  lastDay
  renewalNoticed
  client {
    id
    name
  }
}`, {"hash":"sha256:eec59d1afbda2ddaeaa559e507c0b7b1e0b82a409171c0b70fa8979d6720d0a5"}) as unknown as TypedDocumentString<ContractsQuery, ContractsQueryVariables>;
export const ContractPageDocument = new TypedDocumentString(`
    query ContractPage($id: UUID!, $at: DateTime) {
  contract(id: $id, at: $at) {
    ...ContractRow
    signedAt
    renewalNoticeDays
    hourBank {
      id
      total {
        count
      }
    }
    servicePolicy {
      id
      name
    }
    termsHistory {
      from
      terms {
        ...TermsShown
      }
    }
    documents(first: 50) {
      nodes {
        ...FileShown
      }
    }
  }
}
    fragment ContractRow on Contract {
  id
  name
  kind
  stage
  firstDay
  lastDay
  renewalNoticed
  client {
    id
    name
  }
}
fragment TermsShown on ContractTerms {
  kind
  step {
    count
  }
  minimum {
    count
  }
  overdraft
  usable
  rates {
    default {
      amount
      currency
    }
    lines {
      class
      level
      hourly {
        amount
        currency
      }
    }
  }
  classes {
    class
    percent
    treatment
  }
  subscription {
    quantity
    unit
    monthlyPrice {
      amount
      currency
    }
    included {
      carriedMonths
      perMonth {
        count
      }
    }
  }
}
fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"sha256:a3ea917e17ab1c01cee00f41cb290b9681a8dd1fb6dba036b9a09c1a162a4cb7"}) as unknown as TypedDocumentString<ContractPageQuery, ContractPageQueryVariables>;
export const ContractRenewDocument = new TypedDocumentString(`
    mutation ContractRenew($input: ContractRenewInput!) {
  contractRenew(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:799dc1baef9352fc388458532e44c9b5a6376a98d6366ca6b5cd5c8f3e7b6e4f"}) as unknown as TypedDocumentString<ContractRenewMutation, ContractRenewMutationVariables>;
export const ContractEndDocument = new TypedDocumentString(`
    mutation ContractEnd($input: ContractEndInput!) {
  contractEnd(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:e8792b7fa34c35e759a5b6f7ebbe55b21bb1502568340f066b1307bacdf620f0"}) as unknown as TypedDocumentString<ContractEndMutation, ContractEndMutationVariables>;
export const ContractAttachDocumentDocument = new TypedDocumentString(`
    mutation ContractAttachDocument($input: ContractAttachDocumentInput!) {
  contractAttachDocument(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:45a71b30bad99f9d216317cbecc0cf8828915384a4079892d20ae594e28cd4aa"}) as unknown as TypedDocumentString<ContractAttachDocumentMutation, ContractAttachDocumentMutationVariables>;
export const OwnHourBanksDocument = new TypedDocumentString(`
    query OwnHourBanks($at: DateTime) {
  hourBanks(first: 20) {
    nodes {
      ...BankHead
      lots {
        ...LotShown
      }
      balance(knownAt: $at) {
        balance {
          count
        }
        usable {
          count
        }
        overdrawn {
          count
        }
      }
    }
  }
}
    fragment BankHead on HourBank {
  id
  closed
  openedAt
  total {
    count
  }
  lastPurchase {
    count
  }
  renewalProposed {
    count
  }
  client {
    id
    name
  }
  contract {
    id
    name
  }
  thresholds {
    crossed {
      at {
        count
      }
      since
      labels {
        kind
        value
      }
    }
  }
}
fragment LotShown on Lot {
  id
  label
  source
  month
  firstDay
  lastDay
  oncePaid
  paidAt
  priority
  creditedAt
  minutes {
    count
  }
  remaining {
    count
  }
}`, {"hash":"sha256:852a3d4d4a1bf2ce770f625d81d41583b3b76f95441ef092725500c02b196359"}) as unknown as TypedDocumentString<OwnHourBanksQuery, OwnHourBanksQueryVariables>;
export const HourBanksDocument = new TypedDocumentString(`
    query HourBanks($filter: HourBankFilter, $orderBy: HourBankOrder, $first: Int, $after: String) {
  hourBanks(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...BankHead
      changedAt
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment BankHead on HourBank {
  id
  closed
  openedAt
  total {
    count
  }
  lastPurchase {
    count
  }
  renewalProposed {
    count
  }
  client {
    id
    name
  }
  contract {
    id
    name
  }
  thresholds {
    crossed {
      at {
        count
      }
      since
      labels {
        kind
        value
      }
    }
  }
}`, {"hash":"sha256:4bc04e5f446ff9c561da9fbf9ff8aba7f7abf002b41ce44fbbaf2ec2736fcb0a"}) as unknown as TypedDocumentString<HourBanksQuery, HourBanksQueryVariables>;
export const HourBankPageDocument = new TypedDocumentString(`
    query HourBankPage($id: UUID!, $at: DateTime) {
  hourBank(id: $id, at: $at) {
    ...BankHead
    changedAt
    sharedWith {
      id
      name
    }
    lots {
      ...LotShown
    }
    thresholds {
      watching {
        kind
        value
      }
    }
  }
}
    fragment BankHead on HourBank {
  id
  closed
  openedAt
  total {
    count
  }
  lastPurchase {
    count
  }
  renewalProposed {
    count
  }
  client {
    id
    name
  }
  contract {
    id
    name
  }
  thresholds {
    crossed {
      at {
        count
      }
      since
      labels {
        kind
        value
      }
    }
  }
}
fragment LotShown on Lot {
  id
  label
  source
  month
  firstDay
  lastDay
  oncePaid
  paidAt
  priority
  creditedAt
  minutes {
    count
  }
  remaining {
    count
  }
}`, {"hash":"sha256:7f2e433aabe426e848324f31016a845868e4c448a705ab1543bee29e1628dc35"}) as unknown as TypedDocumentString<HourBankPageQuery, HourBankPageQueryVariables>;
export const HourBankBalanceDocument = new TypedDocumentString(`
    query HourBankBalance($id: UUID!, $at: DateTime, $asOf: Day, $knownAt: DateTime) {
  hourBank(id: $id, at: $at) {
    id
    balance(asOf: $asOf, knownAt: $knownAt) {
      asOf
      knownAt
      balance {
        count
      }
      usable {
        count
      }
      overdrawn {
        count
      }
      awaitingPayment {
        count
      }
    }
  }
}
    `, {"hash":"sha256:571986b1cdd63dfb48cba39a9ad536b16ce4ebdf02dba29ce6fc9f8fa11d0f84"}) as unknown as TypedDocumentString<HourBankBalanceQuery, HourBankBalanceQueryVariables>;
export const StatementDocument = new TypedDocumentString(`
    query Statement($id: UUID!, $at: DateTime, $first: Int, $after: String, $filter: StatementFilter) {
  hourBank(id: $id, at: $at) {
    id
    statement(first: $first, after: $after, filter: $filter, direction: DESC) {
      totalCount
      nodes {
        day
        kind
        lot
        movement
        reason
        recordedAt
        minutes {
          count
        }
        entry {
          id
          note
          class
          dateOfWork
          worked {
            count
          }
          debited {
            count
          }
          account {
            id
            name
          }
          validatedBy {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `, {"hash":"sha256:18ac676da731e6219a9a55989ed6704a493272e0f389d2bf06c703e4a4460b23"}) as unknown as TypedDocumentString<StatementQuery, StatementQueryVariables>;
export const HourBankCreditHoursDocument = new TypedDocumentString(`
    mutation HourBankCreditHours($input: HourBankCreditHoursInput!) {
  hourBankCreditHours(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:d407cd408e42b0df6bc01e81c203095d4e84eb955f710b83e5c0f541d898bb9c"}) as unknown as TypedDocumentString<HourBankCreditHoursMutation, HourBankCreditHoursMutationVariables>;
export const HourBankCorrectHoursDocument = new TypedDocumentString(`
    mutation HourBankCorrectHours($input: HourBankCorrectHoursInput!) {
  hourBankCorrectHours(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:17b147c3c2c64126173b66abbc2cec40993342f31c9f042cbad66010cb559075"}) as unknown as TypedDocumentString<HourBankCorrectHoursMutation, HourBankCorrectHoursMutationVariables>;
export const HourBankMarkLotPaidDocument = new TypedDocumentString(`
    mutation HourBankMarkLotPaid($input: HourBankMarkLotPaidInput!) {
  hourBankMarkLotPaid(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:5c660b1dfd45210ffd25f4dbd5784d4175fe58474c19666236802a78e9ac59c6"}) as unknown as TypedDocumentString<HourBankMarkLotPaidMutation, HourBankMarkLotPaidMutationVariables>;
export const RequestsDocument = new TypedDocumentString(`
    query Requests($filter: TicketFilter, $first: Int, $after: String) {
  tickets(
    first: $first
    after: $after
    filter: $filter
    orderBy: {field: TOUCHED_AT, direction: DESC}
  ) {
    totalCount
    nodes {
      ...RequestRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment RequestRow on Ticket {
  id
  number
  subject
  status
  openedAt
  touchedAt
  closingRequested
  messageCount
  assignee {
    id
    name
  }
}`, {"hash":"sha256:9fe5f35551cd37e391c8038c9ba23263a8c2ec9f468a1d0112c62ac529029322"}) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
export const RequestDocument = new TypedDocumentString(`
    query Request($id: UUID!, $after: String) {
  ticket(id: $id) {
    ...RequestRow
    description
    priority
    closedAt
    resolvedAt
    author {
      called
      account {
        id
        name
      }
    }
    files {
      ...FileShown
    }
    follows {
      id
      number
    }
    followedBy {
      id
      number
    }
    mergedInto {
      id
      number
    }
    messages(first: 100, after: $after) {
      nodes {
        id
        at
        side
        text
        author {
          called
          account {
            id
            name
          }
        }
        files {
          ...FileShown
        }
      }
    }
  }
}
    fragment RequestRow on Ticket {
  id
  number
  subject
  status
  openedAt
  touchedAt
  closingRequested
  messageCount
  assignee {
    id
    name
  }
}
fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"sha256:70b93516e1f8aab581d1323a672dbb25e82ba3a7ec4dcd9684d15fda05984efc"}) as unknown as TypedDocumentString<RequestQuery, RequestQueryVariables>;
export const RequestOpenDocument = new TypedDocumentString(`
    mutation RequestOpen($input: TicketOpenInput!) {
  ticketOpen(input: $input) {
    made
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:1542e5b92693effa9cff36f7634a89e20ad45f6c659cfe7e7b17ed2bd9e5dcb5"}) as unknown as TypedDocumentString<RequestOpenMutation, RequestOpenMutationVariables>;
export const RequestReplyDocument = new TypedDocumentString(`
    mutation RequestReply($input: TicketWriteCommentInput!) {
  ticketWriteComment(input: $input) {
    receipt
    ticket {
      id
      number
    }
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:0863bd4a951631a8d9bb01e062044295b3ad20aa80cfc4dbe2dd5a1e0f8f54a8"}) as unknown as TypedDocumentString<RequestReplyMutation, RequestReplyMutationVariables>;
export const RequestClosingDocument = new TypedDocumentString(`
    mutation RequestClosing($input: TicketRequestClosingInput!) {
  ticketRequestClosing(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:c66e929c9a1abedf870ac42db1cb03fc8021f623cdcf2a7ec83762ff28e4d109"}) as unknown as TypedDocumentString<RequestClosingMutation, RequestClosingMutationVariables>;
export const RequestRewriteDocument = new TypedDocumentString(`
    mutation RequestRewrite($input: TicketRewriteInput!) {
  ticketRewrite(input: $input) {
    receipt
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"sha256:8c6f75e72d8bb1b009512851564a389164a0756654c3125cad89087ea856046d"}) as unknown as TypedDocumentString<RequestRewriteMutation, RequestRewriteMutationVariables>;
export const ChangesDocument = new TypedDocumentString(`
    subscription Changes($after: JournalCursor) {
  changes(after: $after) {
    cursor
    changes {
      kind
      id
    }
  }
}
    `, {"hash":"sha256:0a9eb666fc2fc4c752bbd4506f9fb51f9b352a572e8f893b1ccd5e607ae7e31b"}) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  me {
    account {
      id
      name
      email
      role
      language
      client {
        id
        name
      }
    }
    rights {
      module
      mayEdit
      mayValidate
      reach
    }
    tenant {
      id
      name
      colour
      logo
      currency
      zone
    }
    secondFactor {
      on
      recoveryCodesLeft
    }
  }
}
    `, {"hash":"sha256:f2ec4f259ae06d1095c8920f8c47c78d518f4ea3640b3d659e926217a2b81e1c"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
