/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What `accountChangeLevel` takes. */
export type AccountChangeLevelInput = {
  /** The id of the account. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** How experienced the person is. */
  level: Level;
};

/** For what needs nothing but the account. */
export type AccountChangeProfileInput = {
  /** The id of the account: one's own, or any for an administrator. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What the person reads. */
  language: Language;
  /** The person's name. */
  name: string;
};

/** What `accountChangeRole` takes. */
export type AccountChangeRoleInput = {
  /** The id of the account. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What the account is for. */
  role: Role;
};

/** What `accountEndAccess` takes. */
export type AccountEndAccessInput = {
  /** The id of the account. */
  account: string;
};

/** Narrows a list of accounts; what is not said narrows nothing. */
export type AccountFilter = {
  /** Only those of people at this company. */
  client?: string | null | undefined;
  /** Only those that sign in, or only those that are closed. */
  open?: boolean | null | undefined;
  /** Only accounts for one of these. */
  roles?: Array<Role> | null | undefined;
  /** A part of the name or of the mail address. */
  search?: string | null | undefined;
};

/** For what needs nothing but the account. */
export type AccountInput = {
  /** The id of the account. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** What `accountInvite` takes. */
export type AccountInviteInput = {
  /** The id of the account. */
  account: string;
};

/** What `accountOpen` takes. */
export type AccountOpenInput = {
  /** The company of a client's or a partner's account; nobody else has one. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The mail address that the person signs in with. */
  email: string;
  /** Whether a letter with a link to choose a password is sent; not unless it is said. */
  invite?: boolean | null | undefined;
  /** FRENCH when it is not said. */
  language?: Language | null | undefined;
  /** The person's name. */
  name: string;
  /**
   * What the person signs in with at first, at least 10 characters. Better is an invitation: then nobody else ever
   * knows it.
   */
  password?: string | null | undefined;
  /** What the account is for. */
  role: Role;
};

/** What `accountSetCost` takes. */
export type AccountSetCostInput = {
  /** The id of the account. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The first day of work that it holds for. */
  from: string;
  /** What an hour of this person costs the agency itself. */
  hourly: MoneyInput;
};

/** How an act came in. */
export type ActDoor =
  /** The console of the machine. */
  | 'COMMAND_LINE'
  /** Data that came from elsewhere, in bulk. */
  | 'IMPORT'
  /** The portal, and whoever else asks this interface as a person who signed in. */
  | 'INTERFACE'
  /** One of the product's own processes, answering an event or a date. */
  | 'PROCESS'
  /** A program, by its own token. */
  | 'TOKEN';

/** What came of an act. */
export type ActOutcome =
  /** Everything was already as it was asked for. */
  | 'CHANGED_NOTHING'
  /** Sensitive data was looked at or taken out. */
  | 'CONSULTED'
  /** It had an effect: its events say which. */
  | 'DONE'
  /** By the rights, by a rule, because nothing is there, or because its id had served before. */
  | 'REFUSED';

/** What stands together in a report. */
export type ActivityReportGrouping =
  /** The work of one month. */
  | 'MONTH'
  /** The work of one person. */
  | 'PERSON'
  /** The work for one request. */
  | 'TICKET';

/** Where a company is. */
export type AddressInput = {
  /** As it stands on an envelope. */
  city: string;
  /** Two capital letters. */
  country?: string;
  /** Empty where there is only one of its purpose. */
  label?: string;
  /** Number, street, building: as they stand on an envelope. */
  lines?: Array<string>;
  /** As it stands on an envelope. */
  postalCode?: string;
  /** What the address is for. */
  purpose: AddressPurpose;
};

/** What an address is for. */
export type AddressPurpose =
  /** Where invoices go. */
  | 'BILLING'
  /** Where goods go. */
  | 'DELIVERY'
  /** Where people work, and are visited. */
  | 'SITE';

/** What a rule looks for: one of these. */
export type AlertConditionInput =
  {   /** A product against viruses that stopped, or none that runs. True. */
  antivirusOff: boolean; diskFilling?: never; logLines?: never; serviceDown?: never; threshold?: never; }
  |  { antivirusOff?: never;   /** A file system that is full before long. */
  diskFilling: AlertDiskFillingInput; logLines?: never; serviceDown?: never; threshold?: never; }
  |  { antivirusOff?: never; diskFilling?: never;   /** Lines of the system's log. */
  logLines: AlertLogLinesInput; serviceDown?: never; threshold?: never; }
  |  { antivirusOff?: never; diskFilling?: never; logLines?: never;   /** A watched service that is other than active. */
  serviceDown: AlertServiceDownInput; threshold?: never; }
  |  { antivirusOff?: never; diskFilling?: never; logLines?: never; serviceDown?: never;   /** A measure at a level or past it. */
  threshold: AlertThresholdInput; };

/** A line through the last hours that reaches full; over once it takes twice as many days. */
export type AlertDiskFillingInput = {
  /** Where the file system is mounted: / */
  mountedOn: string;
  /** Through how many hours: from 2 to 72. Half of them must be known. */
  overHours?: number;
  /** Within how many days: 365 at most. */
  withinDays?: number;
};

/** So many lines of the system's log within so many minutes; over after as many without one. */
export type AlertLogLinesInput = {
  /** What the lines say somewhere, whatever its case. */
  containing: string;
  /** How many: 60 at most. */
  lines?: number;
  /** Who said it, such as kernel; anybody when it is not said. */
  source?: string | null | undefined;
  /** Within how many minutes: 1440 at most. */
  withinMinutes?: number;
};

/** What `alertRuleChange` takes: all of it again. */
export type AlertRuleChangeInput = {
  /** Of the machines of this company alone; of all of them when neither is said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What it looks for from now on. */
  condition: AlertConditionInput;
  /** What its tickets say further, such as what to do. */
  description?: string;
  /** Of this machine alone. */
  machine?: string | null | undefined;
  /** What people call it from now on. */
  name: string;
  /** NORMAL when it is not said. */
  priority?: Priority | null | undefined;
  /** The id of the rule. */
  rule: string;
  /** What its tickets are about; the machine's name stands before it. */
  subject: string;
};

/** What `alertRuleDefine` takes. */
export type AlertRuleDefineInput = {
  /** Of the machines of this company alone; of all of them when neither is said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What it looks for. */
  condition: AlertConditionInput;
  /** What its tickets say further, such as what to do. */
  description?: string;
  /** Of this machine alone. */
  machine?: string | null | undefined;
  /** What people will call it. */
  name: string;
  /** NORMAL when it is not said. */
  priority?: Priority | null | undefined;
  /** What its tickets are about; the machine's name stands before it. */
  subject: string;
};

/** Narrows the list of rules. */
export type AlertRuleFilter = {
  /** Those of one company alone. */
  client?: string | null | undefined;
  /** Those that are on, or those that are off. */
  enabled?: boolean | null | undefined;
  /** Those of one machine alone. */
  machine?: string | null | undefined;
};

/** What `alertRuleSwitchOn` and `alertRuleSwitchOff` take. */
export type AlertRuleInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the rule. */
  rule: string;
};

/** What `alertRuleTry` takes. */
export type AlertRuleTryInput = {
  /** On the machines of this company alone; on all of them when neither is said. */
  client?: string | null | undefined;
  /** What is looked for. */
  condition: AlertConditionInput;
  /** In how many of the last days: 90 at most, which is what is kept. */
  days?: number;
  /** On this machine alone. */
  machine?: string | null | undefined;
};

/** A watched service that is other than active. */
export type AlertServiceDownInput = {
  /** How many of the last readings. */
  hits?: number;
  /** Of how many: 60 at most. */
  last?: number;
  /** As the machine calls it: nginx.service */
  service: string;
};

/** On which side of a level it is bad. */
export type AlertSide =
  /** At the level or above it. */
  | 'ABOVE'
  /** At the level or below it. */
  | 'BELOW';

/** Found once enough of the last readings are at a level or past it; over once enough of those since are back. */
export type AlertThresholdInput = {
  /** The level that clears, on the other side. */
  clear: number;
  /** How many of the last readings. */
  hits?: number;
  /** Of how many: 60 at most. There is about one a minute. */
  last?: number;
  /** What is measured. */
  measure: MachineMeasure;
  /** Where the file system is mounted, or what the process is called; of nothing else. */
  of?: string | null | undefined;
  /** The level that raises. */
  raise: number;
  /** ABOVE when it is not said. */
  side?: AlertSide | null | undefined;
};

/** What a text leaves open. */
export type AnswerGap =
  /** Whose desk it is. */
  | 'AGENCY'
  /** The company that asked. */
  | 'CLIENT'
  /** Who answers. */
  | 'ME'
  /** The ticket's. */
  | 'NUMBER'
  /** Who of it asked. */
  | 'REQUESTER'
  /** What the ticket is about. */
  | 'SUBJECT';

/** What `answerTemplateChange` takes: all of it again. */
export type AnswerTemplateChangeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people find it by from now on. */
  name: string;
  /** The id of the template. */
  template: string;
  /** What is written from now on, with its gaps. */
  text: string;
};

/** Narrows the list of templates. */
export type AnswerTemplateFilter = {
  /** The caller's own alone, or with false the desk's alone. */
  own?: boolean | null | undefined;
  /** Those that nobody chooses any more, instead of those that may be chosen. */
  retired?: boolean;
  /** Part of the name or of the text. */
  search?: string | null | undefined;
};

/** What `answerTemplateKeep` takes. */
export type AnswerTemplateKeepInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people will find it by. */
  name: string;
  /** For the caller alone, instead of the whole desk. */
  own?: boolean;
  /**
   * What is written. {{client}}, {{requester}}, {{number}}, {{subject}}, {{me}} and {{agency}} are filled for the
   * ticket that is answered; so are their French words.
   */
  text: string;
};

/** What `answerTemplateRetire` takes. */
export type AnswerTemplateRetireInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the template. */
  template: string;
};

/** Some rights, in one module. */
export type ApiGrantInput = {
  /** The most that may be done there. */
  action: RightAction;
  /** In what. */
  module: Module;
};

/** What `apiTokenEnd` takes. */
export type ApiTokenEndInput = {
  /** The id of one of one's own. */
  token: string;
};

/** What `apiTokenMake` takes. */
export type ApiTokenMakeInput = {
  /** When it opens nothing any more; never unless it is said. */
  endsAt?: string | null | undefined;
  /** What the program may do; no more than oneself. */
  grants: Array<ApiGrantInput>;
  /** What it is for, so that one knows which to end: "monthly export" */
  name: string;
};

/** Which acts. What is left out is not asked for. */
export type AuditFilter = {
  /** About this thing: one that changed, or that was named. */
  about?: string | null | undefined;
  /** Of this account. */
  account?: string | null | undefined;
  /** From this instant on. */
  from?: string | null | undefined;
  /** About things of this kind. */
  kind?: HistoryKind | null | undefined;
  /** Of this command: hour_bank.credit_hours */
  name?: string | null | undefined;
  /** With this outcome. */
  outcome?: ActOutcome | null | undefined;
  /** Of one of the product's own processes, by its name. */
  process?: string | null | undefined;
  /** Anywhere in the names of command, events and process, or in the code of the refusal. */
  text?: string | null | undefined;
  /** Before this instant. */
  until?: string | null | undefined;
};

/** When a period is billed. */
export type BillingMoment =
  /** On the day after its last. */
  | 'AFTERWARDS'
  /** On its first day. */
  | 'AHEAD';

/** How often a subscription is billed. */
export type BillingPeriod =
  /** Each month. */
  | 'MONTH'
  /** Each three months. */
  | 'QUARTER'
  /** Each twelve months. */
  | 'YEAR';

/** What `calendarChange` takes: all of it again. */
export type CalendarChangeInput = {
  /** The id of the calendar. */
  calendar: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people call it from now on. */
  name: string;
  /** When somebody is there to answer, from now on. */
  opening: CalendarOpeningInput;
};

/** What `calendarDefine` takes. */
export type CalendarDefineInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people will call it. */
  name: string;
  /** When somebody is there to answer. */
  opening: CalendarOpeningInput;
};

/** When somebody is there to answer. */
export type CalendarOpeningInput = {
  /** Closed whatever the rule says; 500 at most. */
  closedDays?: Array<string>;
  /** NONE when it is not said. */
  holidays?: PublicHolidays | null | undefined;
  /** As many a weekday as there are breaks between them. Round the clock is seven from 00:00 until 24:00. */
  hours: Array<OpeningSpanInput>;
  /**
   * Open though a holiday, or though the weekday has no hours: then with those of the weekday before it; 500 at
   * most.
   */
  openDays?: Array<string>;
  /** Hours are of this zone, such as Europe/Paris. */
  zone: string;
};

/** What `calendarRetire` takes. */
export type CalendarRetireInput = {
  /** The id of the calendar. */
  calendar: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** How time of one class is counted. */
export type ClassRuleInput = {
  /** What the hours are to the contract. */
  class: TimeClass;
  /** How much of the time counts: 100 as it is, 200 twice. */
  percent?: number;
  /** Where the time of the class goes. */
  treatment: Treatment;
};

/** What `clientAddContact` takes. */
export type ClientAddContactInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Who it is, and how to reach them. */
  details: ContactDetailsInput;
};

/** What `clientArchive` takes. */
export type ClientArchiveInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** In words that stay in the history. */
  reason: string;
};

/** What `clientAttachDocument` takes. */
export type ClientAttachDocumentInput = {
  /** Which company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Files that the caller has sent: the last part of each upload's address. 50 at most. */
  files: Array<string>;
  /** For the team alone: no client and no partner ever sees them. */
  internal?: boolean;
};

/** What `clientAttachToParent` takes. */
export type ClientAttachToParentInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the holding. */
  parent: string;
};

/** What `clientChangeAddresses` takes. */
export type ClientChangeAddressesInput = {
  /** All of them; the former ones are replaced. */
  addresses: Array<AddressInput>;
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** What `clientChangeContact` takes. */
export type ClientChangeContactInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contact, who is at this company. */
  contact: string;
  /** All of them; the former ones are replaced. */
  details: ContactDetailsInput;
};

/** What `clientChangePaymentTerms` takes. */
export type ClientChangePaymentTermsInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** When the client pays, counted from the day of the invoice. */
  paymentTerms: PaymentTermsInput;
};

/** For what needs nothing but the contact. */
export type ClientContactInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contact, who is at this company. */
  contact: string;
};

/** What `clientCorrectIdentifiers` takes. */
export type ClientCorrectIdentifiersInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Nine digits of a French company, as they are typed. */
  siren?: string | null | undefined;
  /** Fourteen digits of one establishment, as they are typed. */
  siret?: string | null | undefined;
  /** With the two letters of its country: FR91847123692 */
  vatNumber?: string | null | undefined;
};

/** What `clientEntrustToPartner` takes. */
export type ClientEntrustToPartnerInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the partner's own company. */
  partner: string;
};

/** Narrows a list of companies; what is not said narrows nothing. */
export type ClientFilter = {
  /** Those that were archived, instead of those that are not. */
  archived?: boolean;
  /** Only those that belong to this company. */
  parent?: string | null | undefined;
  /** Only those that this partner looks after. */
  partner?: string | null | undefined;
  /** A word of the name, or the beginning of the number, SIREN or SIRET. */
  search?: string | null | undefined;
};

/** For what needs nothing but the company. */
export type ClientInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** The order of a list of companies. */
export type ClientOrder = {
  /** Which way. */
  direction?: Direction;
  /** What it is ordered by. */
  field: ClientOrderField;
};

/** What companies may be ordered by. */
export type ClientOrderField =
  /** The legal name, whatever its capitals. */
  | 'NAME'
  /** The number in the agency's own books; those without one as if it were empty. */
  | 'NUMBER'
  /** When it became known here. */
  | 'REGISTERED_AT';

/** What `clientRegister` takes. */
export type ClientRegisterInput = {
  /** Where it is billed, visited and delivered. */
  addresses?: Array<AddressInput>;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The legal name. */
  name: string;
  /** The client's number in the agency's own books. */
  number?: string | null | undefined;
  /** 30 days when it is not said. */
  paymentTerms?: PaymentTermsInput | null | undefined;
  /** As it is typed, spaces included; the three identifiers are checked against each other. */
  siren?: string | null | undefined;
  /** Fourteen digits of one establishment, as they are typed. */
  siret?: string | null | undefined;
  /** With the two letters of its country: FR91847123692 */
  vatNumber?: string | null | undefined;
};

/** What `clientRemoveDocument` takes. */
export type ClientRemoveDocumentInput = {
  /** Which company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Which of its documents. */
  file: string;
  /** Why, for the team. */
  reason: string;
};

/** What `clientRename` takes. */
export type ClientRenameInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The legal name from now on. */
  name: string;
};

/** What `clientRenumber` takes. */
export type ClientRenumberInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The client's number in the agency's own books; none takes it away. */
  number?: string | null | undefined;
};

/** What `clientRewriteNotes` takes. */
export type ClientRewriteNotesInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** All of it; what stood there is replaced. */
  notes: string;
};

/** What `clientSegment` takes. */
export type ClientSegmentInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** In the agency's own words. */
  sector?: string | null | undefined;
  /** As the French statistics cut it. */
  size?: CompanySize | null | undefined;
};

/** What a stretch of time was to a clock. */
export type ClockStretch =
  /** Between a resolution and a reopening. */
  | 'AFTER_RESOLUTION'
  /** Outside the hours of opening. */
  | 'CLOSED'
  /** A day that the calendar closes beside the rule. */
  | 'DAY_OFF'
  /** It went on in another ticket, until that merge was undone. */
  | 'ELSEWHERE'
  /** A holiday. */
  | 'HOLIDAY'
  /** It ran. */
  | 'OPEN'
  /** The client was awaited. */
  | 'PAUSED';

/** How large a company is, as the French statistics cut it. */
export type CompanySize =
  /** One person in business. */
  | 'INDIVIDUAL'
  /** 250 to 4,999. */
  | 'INTERMEDIATE'
  /** 5,000 people or more. */
  | 'LARGE'
  /** Fewer than 10 people. */
  | 'MICRO'
  /** A town, a school, a hospital. */
  | 'PUBLIC_BODY'
  /** 10 to 249. */
  | 'SMALL_OR_MEDIUM';

/** Who a contact is, and how to reach them. */
export type ContactDetailsInput = {
  /** When they can be reached, in their words. */
  availability?: string | null | undefined;
  /** What they read; letters to them are in French when it is not said. */
  language?: Language | null | undefined;
  /** Where mail reaches them. */
  mail?: string | null | undefined;
  /** The person's name. */
  name: string;
  /** Where they are called. */
  phone?: string | null | undefined;
  /** What they do there. */
  role?: string;
};

/** What `contractAgreeBilling` takes. */
export type ContractAgreeBillingInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** How often. */
  every: BillingPeriod;
  /** The first month that is billed; where it is billed already, the next one that is not. */
  from: string;
  /** On which day of the period. */
  when: BillingMoment;
};

/** What `contractAgreeServicePolicy` takes. */
export type ContractAgreeServicePolicyInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** The id of the policy; none is the agency's default. */
  policy?: string | null | undefined;
};

/** What `contractAssign` takes. */
export type ContractAssignInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
};

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

/** What `contractCancel` takes. */
export type ContractCancelInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** In words that stay in the history. */
  reason: string;
};

/** What `contractChangeTerms` takes. */
export type ContractChangeTermsInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** A day that has not passed; before it nothing changes. */
  from: string;
  /** What holds from the first day on. */
  terms: ContractTermsInput;
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

/** What `contractRemoveDocument` takes. */
export type ContractRemoveDocumentInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Which contract. */
  contract: string;
  /** Which of its documents. */
  file: string;
  /** Why, for the team. */
  reason: string;
};

/** What `contractRenew` takes. */
export type ContractRenewInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** The new last day. */
  until: string;
};

/** What `contractSetRenewalNotice` takes. */
export type ContractSetRenewalNoticeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the contract. */
  contract: string;
  /** How many days. */
  days: number;
};

/** What `contractSign` takes. */
export type ContractSignInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The first day it holds. */
  firstDay: string;
  /** The last day it holds; none runs until it is ended. */
  lastDay?: string | null | undefined;
  /** One that the client will recognise. */
  name: string;
  /** How many days before its last day a renewal is called for. */
  renewalNoticeDays?: number;
  /** What holds from the first day on. */
  terms: ContractTermsInput;
};

/** How far a contract is in its life. */
export type ContractStage =
  /** It never was. */
  | 'CANCELLED'
  /** It has a last day for good; that day may still be ahead. */
  | 'ENDED'
  /** It holds, or will. */
  | 'RUNNING';

/** What is sold, how time is counted, and what an hour costs. */
export type ContractTermsInput = {
  /** Classes that are not named are treated as usual for the kind. */
  classes?: Array<ClassRuleInput>;
  /** What is sold; a contract keeps its kind. */
  kind: ContractKind;
  /** Minutes; an entry counts for at least this much, unless it is zero. */
  minimum?: number;
  /** SPLIT_TO_BILLABLE when it is not said. */
  overdraft?: Overdraft | null | undefined;
  /** What an hour costs. */
  rates: RateTableInput;
  /** Minutes; each entry is rounded up to a whole number of these. 0 is exact. */
  step?: number;
  /** Needed by the kind SUBSCRIPTION alone. */
  subscription?: SubscriptionPlanInput | null | undefined;
  /** FROM_VALIDATION when it is not said. */
  usable?: Usable | null | undefined;
};

/** Give one of the two. */
export type CreditInput = {
  /** A gesture. */
  grant?: GrantInput | null | undefined;
  /** A pack that was sold. */
  pack?: PackInput | null | undefined;
};

/** How much of a line is taken back. */
export type CreditedLineInput = {
  /** The id of the line. */
  line: string;
  /** Before tax. */
  net: MoneyInput;
};

/** Which way a list goes. */
export type Direction =
  /** The smallest, the oldest, or the first of the alphabet first. */
  | 'ASC'
  /** The other way round. */
  | 'DESC';

/** What one step is. */
export type FlowStep =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** A week, from Monday on. */
  | 'WEEK';

/** A gesture. */
export type GrantInput = {
  /** In words that stay in the history. */
  reason: string;
};

/** What has a history of its own. */
export type HistoryKind =
  /** A person who can sign in. */
  | 'ACCOUNT'
  /** What is watched on machines, and told of in a ticket. */
  | 'ALERT_RULE'
  /** A text kept ready for answers. */
  | 'ANSWER_TEMPLATE'
  /** When somebody is there to answer. */
  | 'CALENDAR'
  /** A company. */
  | 'CLIENT'
  /** What was agreed with a company. */
  | 'CONTRACT'
  /** What somebody sent. */
  | 'FILE'
  /** Prepaid hours. */
  | 'HOUR_BANK'
  /** An invoice, a deposit or a credit note. */
  | 'INVOICE'
  /** A machine that is looked after. */
  | 'MACHINE'
  /** A mail that came in, and what became of it. */
  | 'MAIL'
  /** When nobody is told of alerts. */
  | 'MAINTENANCE'
  /** Who the agency is on its invoices. */
  | 'SELLER'
  /** What is promised, and how fast. */
  | 'SERVICE_POLICY'
  /** What a supplier asks the agency for. */
  | 'SUPPLIER_INVOICE'
  /** All teams of the agency, by the agency's own id. */
  | 'TEAM'
  /** The agency's own space. */
  | 'TENANT'
  /** What a client asks for. */
  | 'TICKET'
  /** A list of tickets under a name. */
  | 'TICKET_VIEW'
  /** Work under way, by the person who is at it. */
  | 'TIMER'
  /** A piece of work. */
  | 'TIME_ENTRY';

/** What `hourBankClose` takes. */
export type HourBankCloseInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** In words that stay in the history. */
  reason: string;
};

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

/** For what needs nothing but the bank. */
export type HourBankInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
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

/** What `hourBankOpen` takes. */
export type HourBankOpenInput = {
  /** The id of the company. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The bank of this contract; a bank of its own when it is not said. */
  contract?: string | null | undefined;
  /** What watches the balance. */
  thresholds?: Array<ThresholdInput>;
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

/** What `hourBankRefundLot` takes. */
export type HourBankRefundLotInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The credit note it is paid back by, where there is one. */
  creditNote?: string | null | undefined;
  /** The id of the lot, which is in this bank. */
  lot: string;
};

/** What `hourBankSetThresholds` takes. */
export type HourBankSetThresholdsInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** All of them; one that stays keeps its crossing. */
  thresholds: Array<ThresholdInput>;
};

/** A bank, and a company that may use it or no longer. */
export type HourBankShareInput = {
  /** The id of the hour bank. */
  bank: string;
  /** The subsidiary. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** Hours that a subscription includes each month. */
export type InclusionInput = {
  /** For how many months after their own the hours stay usable. */
  carriedMonths?: number;
  /** Minutes. */
  perMonth: number;
};

/** What `invoiceChangeDraft` takes. */
export type InvoiceChangeDraftInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** All that it says now; work that is no longer on it is to be billed again. */
  content: InvoiceContentInput;
  /** The id of the draft. */
  invoice: string;
};

/** What a draft says. */
export type InvoiceContentInput = {
  /** Deposits that this is the balance of. */
  deducts?: Array<string>;
  /** Where it was delivered, when that is not where it is billed. */
  delivery?: PartyInput | null | undefined;
  /** The law behind a line that is exempt; the agency's when it is not said. */
  exemption?: string | null | undefined;
  /** All of them, in their order, 500 at most. */
  lines: Array<InvoiceLineInput>;
  /** What stands below its lines. */
  note?: string | null | undefined;
  /** The client's when they are not said. */
  paymentTerms?: PaymentTermsInput | null | undefined;
  /** What the client calls it: a purchase order. */
  reference?: string | null | undefined;
};

/** What `invoiceCredit` takes. */
export type InvoiceCreditInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
  /** How much of which lines; all of the invoice when it is not said. */
  lines?: Array<CreditedLineInput> | null | undefined;
  /** As the client reads it. */
  reason: string;
};

/** What `invoiceDiscardDraft` takes. */
export type InvoiceDiscardDraftInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the draft. */
  invoice: string;
  /** In words that stay in the history. */
  reason: string;
};

/** What `invoiceDispute` takes. */
export type InvoiceDisputeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
  /** What the client says. */
  reason: string;
};

/** What `invoiceDraftFromTime` takes. */
export type InvoiceDraftFromTimeInput = {
  /** Whom the work was for. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The work, of the queue of what is to be billed; 500 at most. */
  entries: Array<string>;
};

/** What `invoiceDraft` takes. */
export type InvoiceDraftInput = {
  /** Who will owe it. */
  client: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What it says. */
  content: InvoiceContentInput;
  /** Three letters of ISO 4217; the agency's when it is not said. */
  currency?: string | null | undefined;
  /** Whether it is asked for ahead, and deducted from the balance. */
  deposit?: boolean;
};

/** What earnings may be told apart by. */
export type InvoiceEarningsBy =
  /** The company that is billed. */
  | 'CLIENT'
  /** The contract of a subscription, of hours that were sold, or of time. */
  | 'CONTRACT'
  /** The month of the invoice. */
  | 'MONTH'
  /** The person whose time is billed. */
  | 'TECHNICIAN';

/** Narrows a list of invoices; what is not said narrows nothing. */
export type InvoiceFilter = {
  /** Only this company's. */
  client?: string | null | undefined;
  /** Only what bills this contract. */
  contract?: string | null | undefined;
  /** Only those of this day or later. */
  issuedFrom?: string | null | undefined;
  /** Only those of this day or earlier. */
  issuedUntil?: string | null | undefined;
  /** Only these. */
  kind?: InvoiceKind | null | undefined;
  /** Only what is owed and was due before this day. */
  lateOn?: string | null | undefined;
  /** Only the one that bears this number. */
  number?: string | null | undefined;
  /** Only those at this stage. */
  stage?: InvoiceStage | null | undefined;
};

/** What an invoice is. */
export type InvoiceKind =
  /** Takes back an invoice, or a part of it. */
  | 'CREDIT_NOTE'
  /** Asked for ahead, and deducted from the balance. */
  | 'DEPOSIT'
  /** For what was sold. */
  | 'INVOICE';

/** A line of a draft. */
export type InvoiceLineInput = {
  /** The price is for so many units. */
  base?: number;
  /** Off the line, as an amount; percent goes before. */
  discountAmount?: MoneyInput | null | undefined;
  /** Off the line, in percent. */
  discountPercent?: string | null | undefined;
  /** What the client reads. */
  label: string;
  /** The line of the draft that this is, which keeps where it comes from; none is a new one. */
  line?: string | null | undefined;
  /** SERVICES when it is not said. */
  nature?: InvoiceNature | null | undefined;
  /** Before tax, 0 at least. */
  price: MoneyInput;
  /** Up to 4 decimals; below zero takes off the invoice. */
  quantity: string;
  /** PIECE when it is not said. */
  unit?: InvoiceUnit | null | undefined;
  /** What is usual between the agency and the client when it is not said. */
  vat?: VatInput | null | undefined;
};

/** What `invoiceMarkSent` takes. */
export type InvoiceMarkSentInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
  /** Today when it is not said. */
  on?: string | null | undefined;
};

/** What a movement is. */
export type InvoiceMovementKind =
  /** A credit note took something back. */
  | 'CREDIT'
  /** Money came. */
  | 'PAYMENT'
  /** Money went back. */
  | 'REFUND'
  /** The client was reminded; nothing moved. */
  | 'REMINDER';

/** Whether a line is about things or work. */
export type InvoiceNature =
  /** Things that are delivered. */
  | 'GOODS'
  /** Work that is done. */
  | 'SERVICES';

/** The order of a list of invoices. */
export type InvoiceOrder = {
  /** Which way. */
  direction?: Direction;
  /** What it is ordered by. */
  field: InvoiceOrderField;
};

/** What invoices may be ordered by. */
export type InvoiceOrderField =
  /** When it was drafted. */
  | 'DRAFTED_AT'
  /** When it is to be paid; drafts as if that were the latest of all. */
  | 'DUE_ON'
  /** What it comes to, tax included. */
  | 'GROSS'
  /** Its number; drafts as if they had an empty one. */
  | 'NUMBER';

/** What `invoiceRecordPayment` takes. */
export type InvoiceRecordPaymentInput = {
  /** No more than is owed. */
  amount: MoneyInput;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
  /** How it came. */
  means: PaymentMeans;
  /** The day it came. */
  receivedOn: string;
  /** What the bank or the cheque says. */
  reference?: string | null | undefined;
};

/** What `invoiceRefundPayment` takes. */
export type InvoiceRefundPaymentInput = {
  /** No more than is left of the payment; of a deposit's, no more than the invoice is credited beyond what it asks for. */
  amount: MoneyInput;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
  /** How it went. */
  means: PaymentMeans;
  /** The day it went. */
  on: string;
  /** The id of the payment; that of a deposit where the invoice took it off and is credited. */
  payment: string;
  /** In words that stay in the history. */
  reason: string;
};

/** What `invoiceSellHours` takes. */
export type InvoiceSellHoursInput = {
  /** The bank that gets them when the invoice is validated. */
  bank: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What stands on the invoice and on the lot. */
  label: string;
  /** Minutes. */
  minutes: number;
  /** Of the whole pack, before tax. */
  price: MoneyInput;
  /** What is usual between the agency and the client when it is not said. */
  vat?: VatInput | null | undefined;
};

/** What `invoiceSend` takes. */
export type InvoiceSendInput = {
  /** Though this person has it already; not when it is not said. */
  again?: boolean | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** A contact of the client; whom the client is written to first when it is not said. */
  contact?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
};

/** What `invoiceSettleDispute` takes. */
export type InvoiceSettleDisputeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the invoice. */
  invoice: string;
  /** What came of it. */
  outcome: string;
};

/** How far an invoice is in its life. One that is late is any that is owed and whose due date has passed. */
export type InvoiceStage =
  /** Taken back as a whole. */
  | 'CREDITED'
  /** A draft that came to nothing. */
  | 'DISCARDED'
  /** May still be changed, and has no number. */
  | 'DRAFT'
  /** Nothing of it is owed. */
  | 'PAID'
  /** Something of it is owed, and something came or was credited. */
  | 'PARTIALLY_PAID'
  /** Went to the client. */
  | 'SENT'
  /** Has its number and is frozen. */
  | 'VALIDATED';

/** What a line counts. */
export type InvoiceUnit =
  /** Days, as of a period that is billed in part. */
  | 'DAY'
  /** Hours of work. */
  | 'HOUR'
  /** Minutes of work. */
  | 'MINUTE'
  /** Months. */
  | 'MONTH'
  /** Pieces, users, machines. */
  | 'PIECE';

/** What `invoiceValidate` takes. */
export type InvoiceValidateInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the draft. */
  invoice: string;
};

/** What `invoicesValidate` takes. */
export type InvoicesValidateInput = {
  /** The same id twice has one effect on each draft; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The ids of the drafts in the order of their numbers, 100 at most. */
  invoices: Array<string>;
};

/** What a person reads. */
export type Language =
  /** English */
  | 'ENGLISH'
  /** Français */
  | 'FRENCH';

/** How far a letter came. */
export type LetterState =
  /** A server said later that it could not be delivered. */
  | 'BOUNCED'
  /** It will never leave. */
  | 'GAVE_UP'
  /** It waits, or is tried again. */
  | 'QUEUED'
  /** The next server has it. */
  | 'SENT';

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

/** Narrows the list of alerts. */
export type MachineAlertFilter = {
  /** Those of one company's machines. */
  client?: string | null | undefined;
  /** Those of one machine. */
  machine?: string | null | undefined;
  /** Those that stand, or those that are over. */
  open?: boolean | null | undefined;
  /** Those of one rule. */
  rule?: string | null | undefined;
};

/** What `machineAssign` takes. */
export type MachineAssignInput = {
  /** The id of the company whose it is from now on; the agency's own when it is not said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the machine. */
  machine: string;
};

/** What `machineExpect` takes. */
export type MachineExpectInput = {
  /** The id of the company whose it is; the agency's own when it is not said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** How long its code may be used, in hours: 720 at most. */
  hours?: number;
  /** What the agency calls it. */
  name: string;
};

/** Narrows the list of machines. */
export type MachineFilter = {
  /** Those with an alert that stands, or with false those without. */
  alerting?: boolean | null | undefined;
  /** Those of one company. */
  client?: string | null | undefined;
  /**
   * Those whose inventory has all these words in one of its sections: a package and its version, an address, a user,
   * a model. A word may be the beginning of one.
   */
  fact?: string | null | undefined;
  /** Those whose inventory had the fact at this moment, by the machine's clock; as it stands when it is not said. */
  factAt?: string | null | undefined;
  /** Part of a name, of a hostname or of a serial. */
  search?: string | null | undefined;
  /** Those that stand so. */
  standing?: MachineStanding | null | undefined;
};

/** What `machineIgnoreSilence` takes. */
export type MachineIgnoreSilenceInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the machine. */
  machine: string;
};

/** What a sample of a machine measures. */
export type MachineMeasure =
  /** The share of one file system that is taken, in ten-thousandths. */
  | 'FILESYSTEM'
  /** Runnable processes over five minutes, in hundredths. */
  | 'LOAD'
  /** The share of memory that is taken, in ten-thousandths. */
  | 'MEMORY'
  /** How many processes of one name run. */
  | 'PROCESSES'
  /** The share of all processors that worked, in ten-thousandths. */
  | 'PROCESSOR'
  /** The share of swap space that is taken, in ten-thousandths. */
  | 'SWAP';

/** What `machineRevoke` takes. */
export type MachineRevokeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the machine. */
  machine: string;
  /** Why it is heard no more. */
  reason: string;
};

/** How a machine stands. */
export type MachineStanding =
  /** It is heard. */
  | 'ENROLLED'
  /** There is a code for it, and it has not come yet. */
  | 'EXPECTED'
  /** It is heard no more, on purpose. */
  | 'REVOKED'
  /** It was heard, and is not any more. */
  | 'SILENT';

/** What `machineWatchSilence` takes. */
export type MachineWatchSilenceInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the machine. */
  machine: string;
  /** NORMAL when it is not said. */
  priority?: Priority | null | undefined;
  /** What its tickets are called. */
  subject: string;
};

/** What `mailAccept` takes: a client, or a ticket. */
export type MailAcceptInput = {
  /** Whose request it is: it opens a ticket. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Who there wrote it, where that is known. */
  contact?: string | null | undefined;
  /** The message that is held. */
  mail: string;
  /** The ticket that it belongs to, instead. */
  ticket?: string | null | undefined;
};

/** Why nothing comes of a message. */
export type MailAside =
  /** It was sent by a machine. */
  | 'AUTOMATIC'
  /** A server could not deliver something. */
  | 'BOUNCE'
  /** It went to many. */
  | 'BULK'
  /** Our own, come back. */
  | 'OURS';

/** What `mailChooseAddress` takes. */
export type MailChooseAddressInput = {
  /** Where the agency is written to; none: nowhere. */
  address?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** Why somebody is to look at a message. */
export type MailHeld =
  /** It answers a ticket that is another company's. */
  | 'ANOTHER_COMPANY'
  /** One of the team wrote, and to no ticket. */
  | 'FROM_THE_TEAM'
  /** Their right does not reach that far. */
  | 'NOT_ALLOWED'
  /** They are at several companies. */
  | 'SEVERAL_COMPANIES'
  /** Nobody knows who wrote it. */
  | 'UNKNOWN_SENDER'
  /** It cannot be read. */
  | 'UNREADABLE'
  /** It says of nobody that they wrote it. */
  | 'WITHOUT_SENDER';

/** For what needs nothing but the message. */
export type MailRefuseInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The message that is held. */
  mail: string;
};

/** What became of a message. */
export type MailState =
  /** Somebody is to look. */
  | 'HELD'
  /** Somebody looked, and nothing comes of it. */
  | 'REFUSED'
  /** Nothing comes of it: a machine sent it. */
  | 'SET_ASIDE'
  /** It is in a ticket. */
  | 'TAKEN_IN';

/** What `maintenanceCallOff` takes. */
export type MaintenanceCallOffInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the maintenance. */
  maintenance: string;
};

/** From an instant until another. */
export type MaintenanceOnceInput = {
  /** Its first instant. */
  from: string;
  /** The instant that is no more in it. */
  until: string;
};

/** What `maintenancePlan` takes. */
export type MaintenancePlanInput = {
  /** Of the machines of this company alone; of all of them when neither is said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Of this machine alone. */
  machine?: string | null | undefined;
  /** What it is for. */
  name: string;
  /** When it is. */
  when: MaintenanceWhenInput;
};

/** Every week, by the clock of the agency's zone. */
export type MaintenanceWeeklyInput = {
  /** When it begins. */
  from: string;
  /** How long it lasts: 1440 at most. It may go on over midnight. */
  minutes: number;
  /** The day on which it begins. */
  weekday: Weekday;
};

/** When a maintenance is: one of the two. */
export type MaintenanceWhenInput =
  {   /** From an instant until another; 31 days at most. */
  once: MaintenanceOnceInput; weekly?: never; }
  |  { once?: never;   /** Every week, by the clock of the agency's zone. */
  weekly: MaintenanceWeeklyInput; };

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

/** An exact amount. */
export type MoneyInput = {
  /** With up to 4 decimals. */
  amount: string;
  /** Three letters of ISO 4217. */
  currency?: string;
};

/** What `noticeChoosePreferences` takes: all of it, as it shall be. */
export type NoticeChoosePreferencesInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The hour of the day, in the agency's zone, at which the digest comes: 0 to 23. */
  digestHour: number;
  /** What is not named here goes its usual way. */
  ways: Array<NoticeWayInput>;
};

/** What people are told of. */
export type NoticeKind =
  /** A client says that nothing more is needed. */
  | 'CLOSING_REQUESTED'
  /** The time is over. */
  | 'DEADLINE_MISSED'
  /** Most of the time is used. */
  | 'DEADLINE_NEAR'
  /** A bank runs low, or its hours lapse soon. */
  | 'HOURS_LOW'
  /** A message in a thread. */
  | 'MESSAGE_WRITTEN'
  /** A note of the team. */
  | 'NOTE_WRITTEN'
  /** A ticket is one's own now. */
  | 'TICKET_ASSIGNED'
  /** Another stage, type or priority, or the request says something else. */
  | 'TICKET_CHANGED'
  /** For good. */
  | 'TICKET_CLOSED'
  /** Beyond those who had it. */
  | 'TICKET_ESCALATED'
  /** It goes on in another ticket. */
  | 'TICKET_MERGED'
  /** Somebody asks for something. */
  | 'TICKET_OPENED'
  /** It is not done after all. */
  | 'TICKET_REOPENED'
  /** The team says it is done. */
  | 'TICKET_RESOLVED';

/** What `noticeReadAll` takes. */
export type NoticeReadAllInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** What `noticeRead` takes. */
export type NoticeReadInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Or all that are about these banks. */
  hourBanks?: Array<string>;
  /** These. */
  notices?: Array<string>;
  /** Or all that are about these tickets. */
  tickets?: Array<string>;
};

/** How somebody hears of something. */
export type NoticeWay =
  /** Both. */
  | 'BOTH'
  /** In the portal at once, and in one letter a day. */
  | 'DIGEST'
  /** By mail alone. */
  | 'MAIL'
  /** Not at all. */
  | 'NOTHING'
  /** In the portal alone. */
  | 'PORTAL';

/** By which way one kind shall come. */
export type NoticeWayInput = {
  /** What is told. */
  kind: NoticeKind;
  /** How. */
  way: NoticeWay;
};

/** Open on a weekday, from one time until another. */
export type OpeningSpanInput = {
  /** The first minute that is open. */
  from: string;
  /** The first minute that is closed again; 24:00 is the end of the day. */
  until: string;
  /** The day of the week. */
  weekday: Weekday;
};

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

/** Where something was delivered. */
export type PartyInput = {
  /** As it stands on an envelope. */
  city: string;
  /** Two capital letters. */
  country?: string;
  /** Number, street, building: as they stand on an envelope. */
  lines?: Array<string>;
  /** Who takes it. */
  name: string;
  /** As it stands on an envelope. */
  postalCode?: string;
};

/** What `passwordChange` takes. */
export type PasswordChangeInput = {
  /** The password until now. */
  current: string;
  /** The password from now on, at least 10 characters. */
  password: string;
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

/** How money came, or went back. */
export type PaymentMeans =
  /** By card. */
  | 'CARD'
  /** In notes and coins. */
  | 'CASH'
  /** By cheque. */
  | 'CHEQUE'
  /** Taken from the client's account. */
  | 'DIRECT_DEBIT'
  /** From account to account. */
  | 'TRANSFER';

/** How the day of payment is found. */
export type PaymentRule =
  /** So many days later, then to a day of the month that follows. */
  | 'DAY_OF_MONTH'
  /** So many days later, then to the end of that month. */
  | 'END_OF_MONTH'
  /** So many days later; 0 is on receipt. */
  | 'NET';

/** When a client pays, counted from the day of the invoice. */
export type PaymentTermsInput = {
  /** Of the month; needed by the rule DAY_OF_MONTH alone. */
  day?: number | null | undefined;
  /** How many days. */
  days: number;
  /** How the day of payment is found. */
  rule: PaymentRule;
};

/** How long a period is. */
export type PeriodLength =
  /** One day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A calendar year. */
  | 'YEAR';

/** Which policy is tried: one of the two. */
export type PreviewedPolicyInput =
  {   /** One that is not saved yet. */
  draft: ServicePolicyTermsInput; saved?: never; }
  |  { draft?: never;   /** The id of one that is saved. */
  saved: string; };

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

/** Which public holidays a calendar keeps. */
export type PublicHolidays =
  /** The thirteen of Alsace and Moselle. */
  | 'ALSACE_MOSELLE'
  /** The eleven of France. */
  | 'FRANCE'
  /** None at all. */
  | 'NONE';

/** What an hour costs, for some hours. */
export type RateInput = {
  /** None stands for every class. */
  class?: TimeClass | null | undefined;
  /** The price of an hour. */
  hourly: MoneyInput;
  /** None stands for every level. */
  level?: Level | null | undefined;
};

/** What an hour costs. */
export type RateTableInput = {
  /** The price of an hour that no line names. */
  default: MoneyInput;
  /** Rates for some hours; the default is for all others. */
  lines?: Array<RateInput>;
};

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

/** What `registerClosePeriod` takes. */
export type RegisterClosePeriodInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Any day of it. */
  day: string;
  /** How long the period is. */
  length: PeriodLength;
  /** What was numbered. */
  series: RegisterSeries;
};

/** What is numbered apart. */
export type RegisterSeries =
  /** Credit notes. */
  | 'CREDIT_NOTES'
  /** Invoices and deposits. */
  | 'INVOICES';

/** What may be done in a module; each contains those before it. */
export type RightAction =
  /** Create and change. */
  | 'EDIT'
  /** Look. */
  | 'SEE'
  /** Validate, close, correct what others did. */
  | 'VALIDATE';

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

/** What `secondFactorBegin` takes. */
export type SecondFactorBeginInput = {
  /** One's own, so that nobody else at this screen does it. */
  password: string;
};

/** What `secondFactorConfirm` takes. */
export type SecondFactorConfirmInput = {
  /** The six digits that the telephone shows. */
  code: string;
};

/** What `secondFactorStop` takes. */
export type SecondFactorStopInput = {
  /** One's own, so that nobody else at this screen does it. */
  password: string;
};

/** What `sellerIdentify` takes. */
export type SellerIdentifyInput = {
  /** As it stands on an envelope. */
  city: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Two capital letters. */
  country?: string;
  /** SAS au capital de 10 000 EUR */
  legalForm?: string | null | undefined;
  /** Number, street, building: as they stand on an envelope. */
  lines?: Array<string>;
  /** The legal name. */
  name: string;
  /** As it stands on an envelope. */
  postalCode?: string;
  /** RCS Lyon */
  registry?: string | null | undefined;
  /** Nine digits of a French company. */
  siren?: string | null | undefined;
  /** Fourteen digits of the registered office. */
  siret?: string | null | undefined;
  /** With the two letters of its country. */
  vatNumber?: string | null | undefined;
};

/** What `sellerSetInvoicing` takes. */
export type SellerSetInvoicingInput = {
  /** The bank of that account. */
  bic?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What paying early brings. */
  earlyPayment?: string | null | undefined;
  /** The law behind it, where the agency takes no VAT. */
  exemption?: string | null | undefined;
  /** The first day of invoices that it holds for. */
  from: string;
  /** Where to pay. */
  iban?: string | null | undefined;
  /** Percent a year, on what is late. */
  lateRate: string;
  /** When it reminds, level by level: so many days after the due date, 9 at most. */
  reminders?: Array<number>;
  /** What a line bears when nobody says. */
  vat: VatInput;
  /** Whether the tax is owed when the invoice is issued, not when it is paid. */
  vatOnDebits?: boolean;
};

/** Which of a ticket's two clocks. */
export type ServiceClock =
  /** Until the team answers for the first time. */
  | 'FIRST_ANSWER'
  /** Until it is resolved. */
  | 'RESOLUTION';

/** What `servicePolicyChange` takes: all of it again. */
export type ServicePolicyChangeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people call it from now on. */
  name: string;
  /** The id of the policy. */
  policy: string;
  /** What it promises from now on. */
  terms: ServicePolicyTermsInput;
};

/** What `servicePolicyChooseDefault` takes. */
export type ServicePolicyChooseDefaultInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the policy. */
  policy: string;
};

/** What `servicePolicyDefine` takes. */
export type ServicePolicyDefineInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people will call it. */
  name: string;
  /** What it promises. */
  terms: ServicePolicyTermsInput;
};

/** What `servicePolicyPreview` takes: a ticket that nobody opened. */
export type ServicePolicyPreviewInput = {
  /** When the ticket is opened. */
  openedAt: string;
  /** Which policy is tried. */
  policy: PreviewedPolicyInput;
  /** The ticket's priority. */
  priority: Priority;
  /** The ticket's type. */
  type: TicketType;
};

/** What `servicePolicyRetire` takes. */
export type ServicePolicyRetireInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the policy. */
  policy: string;
};

/** What a policy promises. */
export type ServicePolicyTermsInput = {
  /** The id of the calendar: time runs while it is open. */
  calendar: string;
  /** The percentage of the time from which on a due is near, 1 to 100. */
  near?: number;
  /** The most precise row wins, whole: type and priority, else priority, else type, else the row for all. */
  targets: Array<ServiceTargetRowInput>;
  /** Whether waiting for the client stops the clock of the first answer. */
  waitingPausesFirstAnswer?: boolean;
  /** Whether waiting for the client stops the clock of the resolution. */
  waitingPausesResolution?: boolean;
};

/** What a stretch of time is to a clock. */
export type ServiceSegmentKind =
  /** Between a resolution and a reopening. */
  | 'AFTER_RESOLUTION'
  /** Outside the hours of the calendar. */
  | 'CLOSED'
  /** A day that the calendar closes beside the rule. */
  | 'DAY_OFF'
  /** A public holiday. */
  | 'HOLIDAY'
  /** Somebody is there. */
  | 'OPEN'
  /** The client is waited for. */
  | 'PAUSED';

/** How much business time there is: one of the two. */
export type ServiceTargetInput =
  {   /** Business days: the same time of day, so many working days later. */
  days: number; minutes?: never; }
  |  { days?: never;   /** Business minutes. */
  minutes: number; };

/** What is promised for some tickets. */
export type ServiceTargetRowInput = {
  /** Until the first answer; none is not promised. */
  firstAnswer?: ServiceTargetInput | null | undefined;
  /** None stands for every priority. */
  priority?: Priority | null | undefined;
  /** Until it is resolved; none is not promised. */
  resolution?: ServiceTargetInput | null | undefined;
  /** None stands for every type. */
  type?: TicketType | null | undefined;
};

/** What `sessionEnd` takes. */
export type SessionEndInput = {
  /** The id of one of one's own sessions. */
  session: string;
};

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

/** What is sold by the month. */
export type SubscriptionPlanInput = {
  /** Hours that come with each month. */
  included?: InclusionInput | null | undefined;
  /** For one unit and one month. */
  monthlyPrice: MoneyInput;
  /** How many units. */
  quantity: number;
  /** What is counted. */
  unit: SubscriptionUnit;
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

/** Narrows a list of suppliers' invoices; what is not said narrows nothing. */
export type SupplierInvoiceFilter = {
  /** Only those in which something does not agree, or only the others. */
  faulty?: boolean | null | undefined;
  /** Only those that were refused, or only the others. */
  refused?: boolean | null | undefined;
};

/** Whether a supplier asks for money or gives it back. */
export type SupplierInvoiceKind =
  /** It gives money back. */
  | 'CREDIT_NOTE'
  /** It asks for money. */
  | 'INVOICE';

/** What `supplierInvoiceReceive` takes. */
export type SupplierInvoiceReceiveInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What was sent to /files/uploads: a Factur-X, or the XML of one. */
  file: string;
};

/** What `supplierInvoiceRefuse` takes. */
export type SupplierInvoiceRefuseInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What is wrong with it. */
  reason: string;
  /** Which one. */
  supplierInvoice: string;
};

/** A rule that a supplier's invoice may break. */
export type SupplierInvoiceRule =
  /** The buyer is another company than the agency. */
  | 'ADDRESSED_TO_ANOTHER'
  /** BR-CO-11: what is taken off the whole comes to its total. */
  | 'ALLOWANCES'
  /** BR-S-08 and its like: the base of a rate is what its lines come to. */
  | 'BASE_OF_RATE'
  /** BR-CO-12: what is added to the whole comes to its total. */
  | 'CHARGES'
  /** BR-CO-16: less what was paid, rounded, it is what is asked for. */
  | 'DUE'
  /** BR-CO-25: what asks for money says until when. */
  | 'DUE_DAY_MISSING'
  /** BR-CO-15: both together are the total with tax. */
  | 'GROSS'
  /** BR-CO-10: the lines come to the total of the lines. */
  | 'LINES'
  /** BR-CO-13: lines, less allowances, with charges, are the total before tax. */
  | 'NET'
  /** BR-CO-14: the taxes of all rates are the total of the tax. */
  | 'TAX'
  /** BR-CO-17: the tax of a rate follows from its base. */
  | 'TAX_OF_RATE';

/** What `teamForm` takes. */
export type TeamFormInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What it is called. */
  name: string;
};

/** For what needs nothing but the team. */
export type TeamInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the team. */
  team: string;
};

/** A team, and somebody in it. */
export type TeamMemberInput = {
  /** The person. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the team. */
  team: string;
};

/** What `teamRecordSkills` takes: all of it, as it shall be. */
export type TeamRecordSkillsInput = {
  /** The person. */
  account: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The sectors they know, in the words of the clients' sectors. */
  sectors: Array<string>;
  /** What they can do, in the words of the tickets' themes. */
  skills: Array<string>;
};

/** What `teamRename` takes. */
export type TeamRenameInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What it is called. */
  name: string;
  /** The id of the team. */
  team: string;
};

/** What `teamSetQueue` takes: all of it, as it shall be. */
export type TeamSetQueueInput = {
  /** Somebody of the team is chosen at once, rather than whoever takes it from the queue. */
  choosesSomebody?: boolean;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Whatever nobody else takes. */
  takesEverything?: boolean;
  /** The id of the team. */
  team: string;
  /** Tickets of these themes, before all others. */
  themes?: Array<string>;
  /** Tickets of these types. */
  types?: Array<TicketType>;
};

/** What `tenantBrand` takes. */
export type TenantBrandInput = {
  /** What pages, letters and documents are drawn in, like #7f1d1d; none is the product's own. */
  colour?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /**
   * A file that was sent before: a PNG, JPEG or WebP picture of 1 MB at most. None takes the logo away; left out, it
   * stays.
   */
  logo?: string | null | undefined;
};

/** What `tenantRename` takes. */
export type TenantRenameInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What the agency is called from now on. */
  name: string;
};

/** What `tenantSetClosing` takes. */
export type TenantSetClosingInput = {
  /** How many days after its resolution a ticket that nobody came back to is closed, 1 at least; none closes nothing. */
  afterDays?: number | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** What `tenantSetPrices` takes. */
export type TenantSetPricesInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The first day of work that they hold for. */
  from: string;
  /** Minutes; an entry counts for at least this much, unless it is zero. */
  minimum?: number;
  /** What an hour costs, in the agency's currency. */
  rates: RateTableInput;
  /** Minutes; each entry is rounded up to a whole number of these. 0 is exact. */
  step?: number;
};

/** What `tenantSetTimeLocking` takes. */
export type TenantSetTimeLockingInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** How many days after its last the time of a month stays open; none locks nothing. */
  graceDays?: number | null | undefined;
};

/** A level that is watched. */
export type ThresholdInput = {
  /** What is watched. */
  kind: ThresholdKind;
  /** Percent, minutes or days, as the kind has it. */
  value: number;
};

/** How a level is given. */
export type ThresholdKind =
  /** 1 to 366 days before a lot's last day; raised by the date. */
  | 'DAYS_BEFORE_EXPIRY'
  /** So many minutes left. */
  | 'MINUTES_LEFT'
  /** 1 to 99 percent of the last purchase. */
  | 'PERCENT_OF_LAST_PURCHASE';

/** What `ticketAssignAutomatically` takes. */
export type TicketAssignAutomaticallyInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Where somebody is chosen; the team whose queue takes such tickets when it is not said. */
  team?: string | null | undefined;
  /** The id of the ticket. */
  ticket: string;
};

/** What `ticketAssign` takes: a team, a person, or both. */
export type TicketAssignInput = {
  /** The person who has it. */
  account?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The team whose queue it goes to. */
  team?: string | null | undefined;
  /** The id of the ticket. */
  ticket: string;
};

/** What `ticketChangeStatus` takes. */
export type TicketChangeStatusInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Why it is escalated. */
  reason?: string;
  /** The id of the ticket. */
  ticket: string;
  /** Where it goes; OPEN reopens what is resolved. */
  to: TicketStatus;
};

/** How a ticket or a message came. */
export type TicketChannel =
  /** A machine called. */
  | 'ALERT'
  /** By mail. */
  | 'MAIL'
  /** A partner wrote it here. */
  | 'PARTNER'
  /** A client wrote it here. */
  | 'PORTAL'
  /** Somebody of the team wrote it down. */
  | 'TEAM';

/** What `ticketClassify` takes: all of it, as it shall be. */
export type TicketClassifyInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** How far the work is, in the agency's words. */
  stage?: string | null | undefined;
  /** What it is about, in the agency's words. */
  theme?: string | null | undefined;
  /** The id of the ticket. */
  ticket: string;
  /** What kind of request it is. */
  type: TicketType;
};

/** The clocks of a ticket. */
export type TicketClock =
  /** Until the first answer. */
  | 'FIRST_ANSWER'
  /** Until it is resolved. */
  | 'RESOLUTION';

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
  /** Only what I have not read since somebody last said something. */
  unread?: boolean | null | undefined;
  /** Only what I watch. */
  watched?: boolean | null | undefined;
};

/** For what needs nothing but the ticket. */
export type TicketInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the ticket. */
  ticket: string;
};

/** What `ticketLink` takes: all of it, as it shall be. */
export type TicketLinkInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What it is about, beside its client. */
  links: TicketLinksInput;
  /** The id of the ticket. */
  ticket: string;
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

/** What `ticketMerge` takes. */
export type TicketMergeInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Where it goes on: a ticket of the same client. */
  into: string;
  /** The id of the ticket that goes on elsewhere. */
  ticket: string;
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

/** The order of a list of tickets. */
export type TicketOrder = {
  /** Which way. */
  direction?: Direction;
  /** What it is ordered by. */
  field: TicketOrderField;
};

/** What tickets may be ordered by. */
export type TicketOrderField =
  /** When the next clock falls due; tickets without one come last. */
  | 'DUE'
  /** Its number. */
  | 'NUMBER'
  /** When it was opened. */
  | 'OPENED_AT'
  /** How much it matters. */
  | 'PRIORITY'
  /** When something last happened that the client sees. */
  | 'TOUCHED_AT';

/** What `ticketPrioritise` takes. */
export type TicketPrioritiseInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** How much it matters. */
  priority: Priority;
  /** The id of the ticket. */
  ticket: string;
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

/** What `ticketViewChange` takes: all of it again. */
export type TicketViewChangeInput = {
  /** What it shows from now on. */
  address: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people find it by from now on. */
  name: string;
  /** The id of the view. */
  view: string;
};

/** What `ticketViewKeep` takes. */
export type TicketViewKeepInput = {
  /** What follows the question mark in the address of the list. */
  address: string;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What people will find it by. */
  name: string;
  /** For the caller alone, instead of the whole desk. */
  own?: boolean;
};

/** What `ticketViewRetire` takes. */
export type TicketViewRetireInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The id of the view. */
  view: string;
};

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

/** What `ticketWriteNote` takes. */
export type TicketWriteNoteInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What was uploaded for it: the team's own, too. */
  files?: Array<string>;
  /** What the team shall know, and nobody else. */
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

/** What `timeEntriesValidate` takes. */
export type TimeEntriesValidateInput = {
  /** The same id twice has one effect on each entry; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Although the month is closed. */
  despiteLock?: boolean;
  /** The ids of the time entries, 100 at most. */
  entries: Array<string>;
};

/** What `timeEntryCorrect` takes. */
export type TimeEntryCorrectInput = {
  /** What the hours are to the contract. */
  class: TimeClass;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** The day the work was done, which has come. */
  dateOfWork: string;
  /** Although the month is closed; for whoever validates time. */
  despiteLock?: boolean;
  /** The id of the time entry. */
  entry: string;
  /** What was done, as the client will read it. */
  note: string;
  /** The ticket it was done for; null is none. As it was when it is not said. */
  ticket?: string | null | undefined;
  /** Minutes. */
  worked: number;
};

/** Narrows a list of time entries; what is not said narrows nothing. */
export type TimeEntryFilter = {
  /** Only what this person did. */
  account?: string | null | undefined;
  /** Only hours that are this to the contract. */
  class?: TimeClass | null | undefined;
  /** Only work for this company. */
  client?: string | null | undefined;
  /** Only work under this contract. */
  contract?: string | null | undefined;
  /** Only work of this day or later. */
  from?: string | null | undefined;
  /** Only entries at this stage; LOGGED waits for a supervisor. */
  stage?: TimeEntryStage | null | undefined;
  /** Only work for this ticket. */
  ticket?: string | null | undefined;
  /** Only what was validated and somebody is to pay for; or all but that. */
  toBill?: boolean | null | undefined;
  /** Only work of this day or earlier. */
  until?: string | null | undefined;
};

/** What `timeEntryLog` takes. */
export type TimeEntryLogInput = {
  /** Who did the work; the caller when it is not said. */
  account?: string | null | undefined;
  /** When it began; shown with the entry, and where it overlaps with another. */
  beganAt?: string | null | undefined;
  /** BILLABLE when it is not said. */
  class?: TimeClass | null | undefined;
  /** The company it was for: the contract's, or one that its bank is shared with. The ticket's when it is not said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /**
   * The contract it is counted under; null is outside any, at the agency's own prices. The ticket's when it is not
   * said.
   */
  contract?: string | null | undefined;
  /** The day the work was done, which has come. */
  dateOfWork: string;
  /** Although the month is closed; for whoever validates time. */
  despiteLock?: boolean;
  /** What was done, as the client will read it. */
  note?: string;
  /** The ticket it was done for. */
  ticket?: string | null | undefined;
  /** Minutes. */
  worked: number;
};

/** An entry, and why. */
export type TimeEntryReasonInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Although the month is closed; for whoever validates time. */
  despiteLock?: boolean;
  /** The id of the time entry. */
  entry: string;
  /** In words that stay in the history. */
  reason: string;
};

/** How far an entry is in its life. */
export type TimeEntryStage =
  /** Counts for nothing. */
  | 'DISCARDED'
  /** May still be corrected. */
  | 'LOGGED'
  /** Locked with its value. */
  | 'VALIDATED';

/** What `timeEntryValidate` takes. */
export type TimeEntryValidateInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** Although the month is closed. */
  despiteLock?: boolean;
  /** The id of the time entry. */
  entry: string;
};

/** What `timerChange` takes: all of it, as it is from now on. */
export type TimerChangeInput = {
  /** BILLABLE when it is not said. */
  class?: TimeClass | null | undefined;
  /** The company it is for; the ticket's when it is not said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /**
   * The contract it is counted under; null is outside any, at the agency's own prices. The ticket's when it is not
   * said.
   */
  contract?: string | null | undefined;
  /** What is being done, as the client will read it. */
  note?: string;
  /** When the work began, within the last 24 hours; as it was when it is not said. */
  startedAt?: string | null | undefined;
  /** The ticket it is done for. */
  ticket?: string | null | undefined;
};

/** What `timerDiscard` takes. */
export type TimerDiscardInput = {
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
};

/** What `timerStart` takes. */
export type TimerStartInput = {
  /** BILLABLE when it is not said. */
  class?: TimeClass | null | undefined;
  /** The company it is for; the ticket's when it is not said. */
  client?: string | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /**
   * The contract it is counted under; null is outside any, at the agency's own prices. The ticket's when it is not
   * said.
   */
  contract?: string | null | undefined;
  /** What is being done, as the client will read it. */
  note?: string;
  /** The ticket it is done for. */
  ticket?: string | null | undefined;
};

/** What `timerStop` takes; what is not said is as the clock has it. */
export type TimerStopInput = {
  /** What the hours are to the contract. */
  class?: TimeClass | null | undefined;
  /** The same id twice has one effect; a fresh one is taken when there is none. */
  commandId?: string | null | undefined;
  /** What was done, as the client will read it. */
  note?: string | null | undefined;
  /** Minutes that were worked; what was measured stays beside them. */
  worked?: number | null | undefined;
};

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

/** Why a line bears VAT, or none, in the categories of EN 16931. */
export type VatCategory =
  /** By a law that the invoice names. */
  | 'EXEMPT'
  /** Goods that leave the Union. */
  | 'EXPORT'
  /** Goods that go to a company of another country of the Union. */
  | 'INTRA_COMMUNITY'
  /** French VAT has nothing to say of it. */
  | 'OUT_OF_SCOPE'
  /** The buyer owes it. */
  | 'REVERSE_CHARGE'
  /** At a rate of the country. */
  | 'STANDARD'
  /** At a rate of nothing. */
  | 'ZERO_RATED';

/** What the tax office takes. */
export type VatInput = {
  /** Why. */
  category: VatCategory;
  /** Percent; needed by STANDARD alone. */
  rate?: string | null | undefined;
};

/** A day of the week. */
export type Weekday =
  /** Vendredi */
  | 'FRIDAY'
  /** Lundi */
  | 'MONDAY'
  /** Samedi */
  | 'SATURDAY'
  /** Dimanche */
  | 'SUNDAY'
  /** Jeudi */
  | 'THURSDAY'
  /** Mardi */
  | 'TUESDAY'
  /** Mercredi */
  | 'WEDNESDAY';

export type AlertConditionShownFragment = { antivirusOff: boolean, threshold: { measure: MachineMeasure, of: string | null, side: AlertSide, raise: number, clear: number, hits: number, last: number } | null, serviceDown: { service: string, hits: number, last: number } | null, diskFilling: { mountedOn: string, overHours: number, withinDays: number } | null, logLines: { containing: string, source: string | null, lines: number, withinMinutes: number } | null };

export type AlertRuleShownFragment = { id: string, name: string, enabled: boolean, changedAt: string, definedAt: string, subject: string, description: string, priority: Priority, client: { id: string, name: string } | null, machine: { id: string, name: string } | null, condition: { antivirusOff: boolean, threshold: { measure: MachineMeasure, of: string | null, side: AlertSide, raise: number, clear: number, hits: number, last: number } | null, serviceDown: { service: string, hits: number, last: number } | null, diskFilling: { mountedOn: string, overHours: number, withinDays: number } | null, logLines: { containing: string, source: string | null, lines: number, withinMinutes: number } | null } };

export type AlertRulesQueryVariables = Exact<{
  filter?: AlertRuleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AlertRulesQuery = { alertRules: { totalCount: number | null, nodes: Array<{ id: string, name: string, enabled: boolean, changedAt: string, definedAt: string, subject: string, description: string, priority: Priority, client: { id: string, name: string } | null, machine: { id: string, name: string } | null, condition: { antivirusOff: boolean, threshold: { measure: MachineMeasure, of: string | null, side: AlertSide, raise: number, clear: number, hits: number, last: number } | null, serviceDown: { service: string, hits: number, last: number } | null, diskFilling: { mountedOn: string, overHours: number, withinDays: number } | null, logLines: { containing: string, source: string | null, lines: number, withinMinutes: number } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AlertRulePageQueryVariables = Exact<{
  id: string;
}>;


export type AlertRulePageQuery = { alertRule: { id: string, name: string, enabled: boolean, changedAt: string, definedAt: string, subject: string, description: string, priority: Priority, client: { id: string, name: string } | null, machine: { id: string, name: string } | null, condition: { antivirusOff: boolean, threshold: { measure: MachineMeasure, of: string | null, side: AlertSide, raise: number, clear: number, hits: number, last: number } | null, serviceDown: { service: string, hits: number, last: number } | null, diskFilling: { mountedOn: string, overHours: number, withinDays: number } | null, logLines: { containing: string, source: string | null, lines: number, withinMinutes: number } | null } } | null };

export type AlertRuleTryQueryVariables = Exact<{
  input: AlertRuleTryInput;
}>;


export type AlertRuleTryQuery = { alertRuleTry: { since: string, machineCount: number, moreMachines: boolean, alertCount: number, alerts: Array<{ raisedAt: string, clearedAt: string | null, minutes: number | null, measured: number | null, machine: { id: string, name: string } }> } };

export type AlertRuleDefineMutationVariables = Exact<{
  input: AlertRuleDefineInput;
}>;


export type AlertRuleDefineMutation = { alertRuleDefine: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AlertRuleChangeMutationVariables = Exact<{
  input: AlertRuleChangeInput;
}>;


export type AlertRuleChangeMutation = { alertRuleChange: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AlertRuleSwitchOnMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type AlertRuleSwitchOnMutation = { alertRuleSwitchOn: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AlertRuleSwitchOffMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type AlertRuleSwitchOffMutation = { alertRuleSwitchOff: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AnswerTemplatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AnswerTemplateFilter | null | undefined;
}>;


export type AnswerTemplatesQuery = { answerTemplates: { nodes: Array<{ id: string, name: string, text: string, own: boolean, changedAt: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AnswerTemplateShownFragment = { id: string, name: string, text: string, own: boolean, changedAt: string };

export type AnswerTemplatesFoundQueryVariables = Exact<{
  filter?: AnswerTemplateFilter | null | undefined;
}>;


export type AnswerTemplatesFoundQuery = { answerTemplates: { nodes: Array<{ id: string, name: string, own: boolean }> } };

export type AnswerFilledQueryVariables = Exact<{
  template: string;
  ticket: string;
}>;


export type AnswerFilledQuery = { answerTemplate: { id: string, filledFor: { text: string, open: Array<AnswerGap> } | null } | null };

export type AnswerTemplateKeepMutationVariables = Exact<{
  input: AnswerTemplateKeepInput;
}>;


export type AnswerTemplateKeepMutation = { answerTemplateKeep: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AnswerTemplateChangeMutationVariables = Exact<{
  input: AnswerTemplateChangeInput;
}>;


export type AnswerTemplateChangeMutation = { answerTemplateChange: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AnswerTemplateRetireMutationVariables = Exact<{
  input: AnswerTemplateRetireInput;
}>;


export type AnswerTemplateRetireMutation = { answerTemplateRetire: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HistoryOfQueryVariables = Exact<{
  kind: HistoryKind;
  id: string;
  direction: Direction;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryOfQuery = { history: { totalCount: number | null, nodes: Array<{ name: string, at: string, sentence: string, who: { name: string | null, operator: boolean, process: string | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AuditQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditQuery = { audit: { totalCount: number | null, nodes: Array<{ id: string, at: string, name: string | null, outcome: ActOutcome, door: ActDoor | null, code: string | null, message: string | null, about: Array<string>, place: { address: string, program: string } | null, who: { account: string | null, name: string | null, operator: boolean, process: string | null }, events: Array<{ name: string, sentence: string, eventType: string }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AuditPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditPeopleQuery = { accounts: { nodes: Array<{ id: string, name: string | null }> } };

export type EventToldFragment = { name: string, at: string, sentence: string, eventType: string, who: { name: string | null, operator: boolean, process: string | null } };

export type EventPageQueryVariables = Exact<{
  name: string;
}>;


export type EventPageQuery = { event: { payload: unknown, name: string, at: string, sentence: string, eventType: string, causes: Array<{ name: string, at: string, sentence: string, eventType: string, who: { name: string | null, operator: boolean, process: string | null } }>, effects: Array<{ name: string, at: string, sentence: string, eventType: string, who: { name: string | null, operator: boolean, process: string | null } }>, who: { name: string | null, operator: boolean, process: string | null } } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, expiresAt: string | null, challenge: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SignInConfirmMutationVariables = Exact<{
  input: SignInConfirmInput;
}>;


export type SignInConfirmMutation = { signInConfirm: { accessToken: string | null, expiresAt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SessionRenewMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionRenewMutation = { sessionRenew: { accessToken: string | null, expiresAt: string | null, account: string | null } };

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

export type BoardQueryVariables = Exact<{
  team?: string | null | undefined;
  client?: string | null | undefined;
}>;


export type BoardQuery = { ticketBoard: { pending: number, unassigned: number, mine: number, late: number, near: number, critical: number, unanswered: number, waitingClient: number, unread: number } };

export type WorkloadQueryVariables = Exact<{
  team?: string | null | undefined;
}>;


export type WorkloadQuery = { workload: Array<{ pending: number, late: number, near: number, critical: number, nextDue: string | null, account: { id: string, name: string | null } | null }> };

export type BoardTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardTeamsQuery = { teams: Array<{ id: string, name: string, disbanded: boolean }> };

export type TicketFlowQueryVariables = Exact<{
  from: string;
  until: string;
  by: FlowStep;
  client?: string | null | undefined;
  team?: string | null | undefined;
}>;


export type TicketFlowQuery = { ticketFlow: Array<{ first: string, opened: number, late: number, resolved: number }> };

export type ContactShownFragment = { id: string, name: string | null, role: string, mail: string | null, phone: string | null, availability: string | null, language: Language | null, primary: boolean, forgotten: boolean };

export type ClientNamesQueryVariables = Exact<{
  id: string;
}>;


export type ClientNamesQuery = { client: { id: string, name: string } | null };

export type ClientsQueryVariables = Exact<{
  filter?: ClientFilter | null | undefined;
  orderBy?: ClientOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClientsQuery = { clients: { totalCount: number | null, nodes: Array<{ id: string, name: string, number: string | null, sector: string | null, archived: boolean, contacts: Array<{ id: string, name: string | null, phone: string | null, primary: boolean }>, hourBanks: Array<{ id: string, total: { count: number } }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ClientPageQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type ClientPageQuery = { client: { id: string, name: string, number: string | null, sector: string | null, size: CompanySize | null, siren: string | null, siret: string | null, vatNumber: string | null, notes: string | null, archived: boolean, registeredAt: string, parent: { id: string, name: string } | null, partner: { id: string, name: string } | null, paymentTerms: { rule: PaymentRule, days: number, day: number | null }, addresses: Array<{ label: string, purpose: AddressPurpose, lines: Array<string>, postalCode: string, city: string, country: string }>, contacts: Array<{ id: string, name: string | null, role: string, mail: string | null, phone: string | null, availability: string | null, language: Language | null, primary: boolean, forgotten: boolean }>, contracts: Array<{ id: string, name: string, kind: ContractKind | null, stage: ContractStage | null, lastDay: string | null, renewalNoticed: boolean }>, hourBanks: Array<{ id: string, total: { count: number }, contract: { id: string, name: string } | null }>, documents: { nodes: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> } } | null };

export type ClientRegisterMutationVariables = Exact<{
  input: ClientRegisterInput;
}>;


export type ClientRegisterMutation = { clientRegister: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientRewriteNotesMutationVariables = Exact<{
  input: ClientRewriteNotesInput;
}>;


export type ClientRewriteNotesMutation = { clientRewriteNotes: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientAddContactMutationVariables = Exact<{
  input: ClientAddContactInput;
}>;


export type ClientAddContactMutation = { clientAddContact: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientChangeContactMutationVariables = Exact<{
  input: ClientChangeContactInput;
}>;


export type ClientChangeContactMutation = { clientChangeContact: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientChoosePrimaryContactMutationVariables = Exact<{
  input: ClientContactInput;
}>;


export type ClientChoosePrimaryContactMutation = { clientChoosePrimaryContact: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientRemoveContactMutationVariables = Exact<{
  input: ClientContactInput;
}>;


export type ClientRemoveContactMutation = { clientRemoveContact: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientArchiveMutationVariables = Exact<{
  input: ClientArchiveInput;
}>;


export type ClientArchiveMutation = { clientArchive: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientRestoreMutationVariables = Exact<{
  input: ClientInput;
}>;


export type ClientRestoreMutation = { clientRestore: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientAttachDocumentMutationVariables = Exact<{
  input: ClientAttachDocumentInput;
}>;


export type ClientAttachDocumentMutation = { clientAttachDocument: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientRenameMutationVariables = Exact<{
  input: ClientRenameInput;
}>;


export type ClientRenameMutation = { clientRename: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientRenumberMutationVariables = Exact<{
  input: ClientRenumberInput;
}>;


export type ClientRenumberMutation = { clientRenumber: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientCorrectIdentifiersMutationVariables = Exact<{
  input: ClientCorrectIdentifiersInput;
}>;


export type ClientCorrectIdentifiersMutation = { clientCorrectIdentifiers: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientSegmentMutationVariables = Exact<{
  input: ClientSegmentInput;
}>;


export type ClientSegmentMutation = { clientSegment: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientChangePaymentTermsMutationVariables = Exact<{
  input: ClientChangePaymentTermsInput;
}>;


export type ClientChangePaymentTermsMutation = { clientChangePaymentTerms: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientChangeAddressesMutationVariables = Exact<{
  input: ClientChangeAddressesInput;
}>;


export type ClientChangeAddressesMutation = { clientChangeAddresses: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientAttachToParentMutationVariables = Exact<{
  input: ClientAttachToParentInput;
}>;


export type ClientAttachToParentMutation = { clientAttachToParent: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientDetachFromParentMutationVariables = Exact<{
  input: ClientInput;
}>;


export type ClientDetachFromParentMutation = { clientDetachFromParent: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientEntrustToPartnerMutationVariables = Exact<{
  input: ClientEntrustToPartnerInput;
}>;


export type ClientEntrustToPartnerMutation = { clientEntrustToPartner: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientWithdrawFromPartnerMutationVariables = Exact<{
  input: ClientInput;
}>;


export type ClientWithdrawFromPartnerMutation = { clientWithdrawFromPartner: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientForgetContactMutationVariables = Exact<{
  input: ClientContactInput;
}>;


export type ClientForgetContactMutation = { clientForgetContact: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientRemoveDocumentMutationVariables = Exact<{
  input: ClientRemoveDocumentInput;
}>;


export type ClientRemoveDocumentMutation = { clientRemoveDocument: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ClientsFoundQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ClientsFoundQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type ClientFamilyQueryVariables = Exact<{
  id: string;
}>;


export type ClientFamilyQuery = { clients: { totalCount: number | null, nodes: Array<{ id: string, name: string }> } };

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


export type ContractPageQuery = { contract: { signedAt: string, renewalNoticeDays: number, id: string, name: string, kind: ContractKind | null, stage: ContractStage | null, firstDay: string, lastDay: string | null, renewalNoticed: boolean, billing: { every: BillingPeriod, when: BillingMoment, from: string } | null, hourBank: { id: string, total: { count: number } } | null, servicePolicy: { id: string, name: string } | null, termsHistory: Array<{ from: string, terms: { kind: ContractKind, overdraft: Overdraft, usable: Usable, step: { count: number }, minimum: { count: number }, rates: { default: { amount: string, currency: string }, lines: Array<{ class: TimeClass | null, level: Level | null, hourly: { amount: string, currency: string } }> }, classes: Array<{ class: TimeClass, percent: number, treatment: Treatment }>, subscription: { quantity: number, unit: SubscriptionUnit, monthlyPrice: { amount: string, currency: string }, included: { carriedMonths: number, perMonth: { count: number } } | null } | null } }>, documents: { nodes: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> }, client: { id: string, name: string } | null } | null };

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

export type ContractClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ContractClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type ContractPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractPoliciesQuery = { servicePolicies: { nodes: Array<{ id: string, name: string, isDefault: boolean }> } };

export type ContractSignMutationVariables = Exact<{
  input: ContractSignInput;
}>;


export type ContractSignMutation = { contractSign: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractChangeTermsMutationVariables = Exact<{
  input: ContractChangeTermsInput;
}>;


export type ContractChangeTermsMutation = { contractChangeTerms: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractAgreeServicePolicyMutationVariables = Exact<{
  input: ContractAgreeServicePolicyInput;
}>;


export type ContractAgreeServicePolicyMutation = { contractAgreeServicePolicy: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractSetRenewalNoticeMutationVariables = Exact<{
  input: ContractSetRenewalNoticeInput;
}>;


export type ContractSetRenewalNoticeMutation = { contractSetRenewalNotice: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractAssignMutationVariables = Exact<{
  input: ContractAssignInput;
}>;


export type ContractAssignMutation = { contractAssign: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractCancelMutationVariables = Exact<{
  input: ContractCancelInput;
}>;


export type ContractCancelMutation = { contractCancel: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractRemoveDocumentMutationVariables = Exact<{
  input: ContractRemoveDocumentInput;
}>;


export type ContractRemoveDocumentMutation = { contractRemoveDocument: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractAgreeBillingMutationVariables = Exact<{
  input: ContractAgreeBillingInput;
}>;


export type ContractAgreeBillingMutation = { contractAgreeBilling: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ContractReplayQueryVariables = Exact<{
  client: string;
  terms: ContractTermsInput;
}>;


export type ContractReplayQuery = { contractReplay: { from: string, until: string, total: { amount: string, currency: string }, invoiced: { amount: string, currency: string } | null, months: Array<{ month: string, worked: { count: number }, covered: { count: number }, billed: { count: number }, beyond: { count: number }, subscription: { amount: string, currency: string }, hours: { amount: string, currency: string }, total: { amount: string, currency: string } }> } | null };

export type ContractClientQueryVariables = Exact<{
  id: string;
}>;


export type ContractClientQuery = { client: { id: string, name: string } | null };

export type ExpiringLotsQueryVariables = Exact<{
  until: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExpiringLotsQuery = { expiringLots: { nodes: Array<{ bank: string, id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, invoice: string | null, minutes: { count: number }, remaining: { count: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type BankOfQueryVariables = Exact<{
  id: string;
}>;


export type BankOfQuery = { hourBank: { id: string, client: { id: string, name: string } | null, contract: { id: string, name: string } | null } | null };

export type BankHeadFragment = { id: string, closed: boolean, openedAt: string, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, thresholds: { crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> } };

export type LotShownFragment = { id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, invoice: string | null, minutes: { count: number }, remaining: { count: number } };

export type OwnHourBanksQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type OwnHourBanksQuery = { hourBanks: { nodes: Array<{ id: string, closed: boolean, openedAt: string, lots: Array<{ id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, invoice: string | null, minutes: { count: number }, remaining: { count: number } }>, balance: { balance: { count: number }, usable: { count: number }, overdrawn: { count: number } }, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, thresholds: { crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> } }> } };

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


export type HourBankPageQuery = { hourBank: { changedAt: string, id: string, closed: boolean, openedAt: string, sharedWith: Array<{ id: string, name: string }>, lots: Array<{ id: string, label: string | null, source: LotSource | null, month: string | null, firstDay: string, lastDay: string | null, oncePaid: boolean, paidAt: string | null, priority: number, creditedAt: string, invoice: string | null, minutes: { count: number }, remaining: { count: number } }>, thresholds: { watching: Array<{ kind: ThresholdKind, value: number }>, crossed: Array<{ since: string, at: { count: number }, labels: Array<{ kind: ThresholdKind, value: number }> }> }, total: { count: number }, lastPurchase: { count: number } | null, renewalProposed: { count: number } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null } | null };

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


export type StatementQuery = { hourBank: { id: string, statement: { totalCount: number | null, nodes: Array<{ day: string, kind: LineKind | null, lot: string | null, movement: string, reason: string | null, recordedAt: string, minutes: { count: number }, work: { ticketNumber: number | null, subject: string | null, note: string | null, by: string | null, worked: { count: number } } | null, entry: { id: string, note: string | null, class: TimeClass | null, dateOfWork: string, worked: { count: number }, debited: { count: number } | null, account: { id: string, name: string | null } | null, validatedBy: { id: string, name: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

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

export type HourBankOpenMutationVariables = Exact<{
  input: HourBankOpenInput;
}>;


export type HourBankOpenMutation = { hourBankOpen: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankCloseMutationVariables = Exact<{
  input: HourBankCloseInput;
}>;


export type HourBankCloseMutation = { hourBankClose: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankSetThresholdsMutationVariables = Exact<{
  input: HourBankSetThresholdsInput;
}>;


export type HourBankSetThresholdsMutation = { hourBankSetThresholds: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankShareWithMutationVariables = Exact<{
  input: HourBankShareInput;
}>;


export type HourBankShareWithMutation = { hourBankShareWith: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankStopSharingMutationVariables = Exact<{
  input: HourBankShareInput;
}>;


export type HourBankStopSharingMutation = { hourBankStopSharing: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankProposeRenewalMutationVariables = Exact<{
  input: HourBankInput;
}>;


export type HourBankProposeRenewalMutation = { hourBankProposeRenewal: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type HourBankRefundLotMutationVariables = Exact<{
  input: HourBankRefundLotInput;
}>;


export type HourBankRefundLotMutation = { hourBankRefundLot: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type BankSubsidiariesQueryVariables = Exact<{
  id: string;
}>;


export type BankSubsidiariesQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type BankClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type BankClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type ReconciliationQueryVariables = Exact<{
  id: string;
  from: string;
  until: string;
}>;


export type ReconciliationQuery = { hourBankReconciliation: { agrees: boolean, differences: Array<string>, opening: { count: number }, closing: { count: number }, said: { count: number } | null, movements: Array<{ event: string, recordedAt: string, kind: LineKind, day: string, minutes: { count: number }, balance: { count: number }, entry: { id: string, note: string | null, account: { id: string, name: string | null } | null, ticket: { id: string, number: number } | null } | null }> } | null };

export type InvoiceDraftMutationVariables = Exact<{
  input: InvoiceDraftInput;
}>;


export type InvoiceDraftMutation = { invoiceDraft: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceDraftFromTimeMutationVariables = Exact<{
  input: InvoiceDraftFromTimeInput;
}>;


export type InvoiceDraftFromTimeMutation = { invoiceDraftFromTime: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceSellHoursMutationVariables = Exact<{
  input: InvoiceSellHoursInput;
}>;


export type InvoiceSellHoursMutation = { invoiceSellHours: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceChangeDraftMutationVariables = Exact<{
  input: InvoiceChangeDraftInput;
}>;


export type InvoiceChangeDraftMutation = { invoiceChangeDraft: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceDiscardDraftMutationVariables = Exact<{
  input: InvoiceDiscardDraftInput;
}>;


export type InvoiceDiscardDraftMutation = { invoiceDiscardDraft: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceValidateMutationVariables = Exact<{
  input: InvoiceValidateInput;
}>;


export type InvoiceValidateMutation = { invoiceValidate: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceMarkSentMutationVariables = Exact<{
  input: InvoiceMarkSentInput;
}>;


export type InvoiceMarkSentMutation = { invoiceMarkSent: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceRecordPaymentMutationVariables = Exact<{
  input: InvoiceRecordPaymentInput;
}>;


export type InvoiceRecordPaymentMutation = { invoiceRecordPayment: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceRefundPaymentMutationVariables = Exact<{
  input: InvoiceRefundPaymentInput;
}>;


export type InvoiceRefundPaymentMutation = { invoiceRefundPayment: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceCreditMutationVariables = Exact<{
  input: InvoiceCreditInput;
}>;


export type InvoiceCreditMutation = { invoiceCredit: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceDisputeMutationVariables = Exact<{
  input: InvoiceDisputeInput;
}>;


export type InvoiceDisputeMutation = { invoiceDispute: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceSettleDisputeMutationVariables = Exact<{
  input: InvoiceSettleDisputeInput;
}>;


export type InvoiceSettleDisputeMutation = { invoiceSettleDispute: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoicesValidateMutationVariables = Exact<{
  input: InvoicesValidateInput;
}>;


export type InvoicesValidateMutation = { invoicesValidate: { receipt: string | null, refused: number, results: Array<{ userErrors: Array<{ code: string, field: string | null, message: string }> }>, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoiceJournalQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvoiceJournalQuery = { invoiceJournal: { totalCount: number | null, nodes: Array<{ id: string, ledger: string, on: string, invoice: string, piece: string, account: string, accountLabel: string, recordedAt: string, debit: { amount: string, currency: string }, credit: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type InvoiceFecQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type InvoiceFecQuery = { invoiceFec: { name: string, content: string, lines: number, leftOut: number } };

export type InvoiceAgeingQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type InvoiceAgeingQuery = { invoiceAgeing: Array<{ invoices: number, client: { id: string, name: string } | null, notDue: { amount: string, currency: string }, thirty: { amount: string, currency: string }, sixty: { amount: string, currency: string }, ninety: { amount: string, currency: string }, older: { amount: string, currency: string }, total: { amount: string, currency: string }, disputed: { amount: string, currency: string } }> };

export type InvoiceRevenueQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type InvoiceRevenueQuery = { invoiceRevenue: Array<{ month: string, invoices: number, client: { id: string, name: string } | null, revenue: { amount: string, currency: string }, cost: { amount: string, currency: string }, margin: { amount: string, currency: string } }> };

export type InvoiceEarningsQueryVariables = Exact<{
  from: string;
  until: string;
  by: Array<InvoiceEarningsBy> | InvoiceEarningsBy;
}>;


export type InvoiceEarningsQuery = { invoiceEarnings: Array<{ month: string | null, technicianId: string | null, lines: number, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, technician: { id: string, name: string | null } | null, revenue: { amount: string, currency: string }, cost: { amount: string, currency: string }, margin: { amount: string, currency: string } }> };

export type InvoiceRowFragment = { id: string, kind: InvoiceKind | null, number: string | null, stage: InvoiceStage | null, issuedOn: string | null, dueOn: string | null, daysLate: number | null, disputed: boolean, reminded: number, draftedAt: string, client: { id: string, name: string } | null, gross: { amount: string, currency: string }, balance: { amount: string, currency: string } };

export type InvoiceHeadFragment = { sentOn: string | null, validatedAt: string | null, id: string, kind: InvoiceKind | null, number: string | null, stage: InvoiceStage | null, issuedOn: string | null, dueOn: string | null, daysLate: number | null, disputed: boolean, reminded: number, draftedAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, due: { amount: string, currency: string }, received: { amount: string, currency: string }, credited: { amount: string, currency: string }, contract: { id: string, name: string } | null, creditNoteOf: { id: string, number: string | null } | null, deductedBy: { id: string, number: string | null } | null, client: { id: string, name: string } | null, gross: { amount: string, currency: string }, balance: { amount: string, currency: string } };

export type PartyShownFragment = { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string };

export type InvoiceLineShownFragment = { id: string, label: string | null, nature: InvoiceNature, quantity: string, unit: InvoiceUnit, base: number, discountPercent: string | null, firstDay: string | null, lastDay: string | null, price: { amount: string, currency: string }, allowance: { amount: string, currency: string }, net: { amount: string, currency: string }, vat: { category: VatCategory, rate: string }, hours: { count: number } | null, contract: { id: string, name: string } | null, ticket: { id: string, number: number, subject: string | null } | null, timeEntry: { id: string, dateOfWork: string, worked: { count: number }, account: { id: string, name: string | null } | null } | null };

export type InvoiceMovementShownFragment = { id: string, kind: InvoiceMovementKind | null, on: string, means: PaymentMeans | null, words: string | null, level: number | null, payment: string | null, creditNote: string | null, recordedAt: string, amount: { amount: string, currency: string }, balanceAfter: { amount: string, currency: string }, interest: { amount: string, currency: string } | null, indemnity: { amount: string, currency: string } | null };

export type InvoiceShownFragment = { reference: string | null, note: string | null, exemption: string | null, paymentTerms: { rule: PaymentRule, days: number, day: number | null } | null, seller: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, buyer: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, delivery: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, lines: Array<{ id: string, label: string | null, nature: InvoiceNature, quantity: string, unit: InvoiceUnit, base: number, discountPercent: string | null, firstDay: string | null, lastDay: string | null, price: { amount: string, currency: string }, allowance: { amount: string, currency: string }, net: { amount: string, currency: string }, vat: { category: VatCategory, rate: string }, hours: { count: number } | null, contract: { id: string, name: string } | null, ticket: { id: string, number: number, subject: string | null } | null, timeEntry: { id: string, dateOfWork: string, worked: { count: number }, account: { id: string, name: string | null } | null } | null }>, vat: Array<{ vat: { category: VatCategory, rate: string }, net: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, deductions: Array<{ invoice: string, number: string, issuedOn: string, gross: { amount: string, currency: string } }>, movements: Array<{ id: string, kind: InvoiceMovementKind | null, on: string, means: PaymentMeans | null, words: string | null, level: number | null, payment: string | null, creditNote: string | null, recordedAt: string, amount: { amount: string, currency: string }, balanceAfter: { amount: string, currency: string }, interest: { amount: string, currency: string } | null, indemnity: { amount: string, currency: string } | null }>, mentions: { legalForm: string | null, registry: string | null, lateRate: string, vatOnDebits: boolean, earlyPayment: string | null, iban: string | null, bic: string | null, indemnity: { amount: string, currency: string } } | null };

export type InvoicesQueryVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
  orderBy?: InvoiceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvoicesQuery = { invoices: { totalCount: number | null, nodes: Array<{ id: string, kind: InvoiceKind | null, number: string | null, stage: InvoiceStage | null, issuedOn: string | null, dueOn: string | null, daysLate: number | null, disputed: boolean, reminded: number, draftedAt: string, client: { id: string, name: string } | null, gross: { amount: string, currency: string }, balance: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type InvoicePageQueryVariables = Exact<{
  id: string;
}>;


export type InvoicePageQuery = { invoice: { sentOn: string | null, validatedAt: string | null, reference: string | null, note: string | null, exemption: string | null, id: string, kind: InvoiceKind | null, number: string | null, stage: InvoiceStage | null, issuedOn: string | null, dueOn: string | null, daysLate: number | null, disputed: boolean, reminded: number, draftedAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, due: { amount: string, currency: string }, received: { amount: string, currency: string }, credited: { amount: string, currency: string }, contract: { id: string, name: string } | null, creditNoteOf: { id: string, number: string | null } | null, deductedBy: { id: string, number: string | null } | null, paymentTerms: { rule: PaymentRule, days: number, day: number | null } | null, seller: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, buyer: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, delivery: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, lines: Array<{ id: string, label: string | null, nature: InvoiceNature, quantity: string, unit: InvoiceUnit, base: number, discountPercent: string | null, firstDay: string | null, lastDay: string | null, price: { amount: string, currency: string }, allowance: { amount: string, currency: string }, net: { amount: string, currency: string }, vat: { category: VatCategory, rate: string }, hours: { count: number } | null, contract: { id: string, name: string } | null, ticket: { id: string, number: number, subject: string | null } | null, timeEntry: { id: string, dateOfWork: string, worked: { count: number }, account: { id: string, name: string | null } | null } | null }>, vat: Array<{ vat: { category: VatCategory, rate: string }, net: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, deductions: Array<{ invoice: string, number: string, issuedOn: string, gross: { amount: string, currency: string } }>, movements: Array<{ id: string, kind: InvoiceMovementKind | null, on: string, means: PaymentMeans | null, words: string | null, level: number | null, payment: string | null, creditNote: string | null, recordedAt: string, amount: { amount: string, currency: string }, balanceAfter: { amount: string, currency: string }, interest: { amount: string, currency: string } | null, indemnity: { amount: string, currency: string } | null }>, mentions: { legalForm: string | null, registry: string | null, lateRate: string, vatOnDebits: boolean, earlyPayment: string | null, iban: string | null, bic: string | null, indemnity: { amount: string, currency: string } } | null, client: { id: string, name: string } | null, gross: { amount: string, currency: string }, balance: { amount: string, currency: string } } | null };

export type InvoiceThenQueryVariables = Exact<{
  id: string;
  at: string;
}>;


export type InvoiceThenQuery = { invoice: { sentOn: string | null, validatedAt: string | null, id: string, kind: InvoiceKind | null, number: string | null, stage: InvoiceStage | null, issuedOn: string | null, dueOn: string | null, daysLate: number | null, disputed: boolean, reminded: number, draftedAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, due: { amount: string, currency: string }, received: { amount: string, currency: string }, credited: { amount: string, currency: string }, contract: { id: string, name: string } | null, creditNoteOf: { id: string, number: string | null } | null, deductedBy: { id: string, number: string | null } | null, client: { id: string, name: string } | null, gross: { amount: string, currency: string }, balance: { amount: string, currency: string } } | null };

export type InvoiceWhyQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceWhyQuery = { invoice: { id: string, lines: Array<{ id: string, why: Array<{ name: string, at: string, sentence: string, who: { name: string | null, operator: boolean, process: string | null } }> }> } | null };

export type InvoiceClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type InvoiceClientsQuery = { clients: { nodes: Array<{ id: string, name: string, paymentTerms: { rule: PaymentRule, days: number, day: number | null } }> } };

export type InvoiceClientQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceClientQuery = { client: { id: string, name: string, paymentTerms: { rule: PaymentRule, days: number, day: number | null } } | null };

export type InvoiceDepositsQueryVariables = Exact<{
  client: string;
  first: number;
}>;


export type InvoiceDepositsQuery = { invoices: { nodes: Array<{ id: string, number: string | null, issuedOn: string | null, stage: InvoiceStage | null, deductedBy: { id: string } | null, credited: { amount: string }, gross: { amount: string, currency: string } }> } };

export type InvoiceableTimeQueryVariables = Exact<{
  client: string;
  from?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvoiceableTimeQuery = { timeEntries: { nodes: Array<{ id: string, dateOfWork: string, note: string | null, billable: { count: number } | null, price: { amount: string, currency: string } | null, account: { id: string, name: string | null } | null, ticket: { id: string, number: number } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type InvoiceCountsQueryVariables = Exact<{
  today: string;
}>;


export type InvoiceCountsQuery = { drafts: { totalCount: number | null }, toSend: { totalCount: number | null }, late: { totalCount: number | null }, toBill: Array<{ entries: number }> };

export type InvoiceContactFragment = { id: string, name: string | null, role: string, mail: string | null, primary: boolean, forgotten: boolean };

export type InvoiceLetterShownFragment = { id: string, contactId: string | null, level: number | null, state: LetterState, error: string | null, tries: number, askedAt: string, at: string | null };

export type InvoiceLettersQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceLettersQuery = { invoice: { id: string, client: { id: string, contacts: Array<{ id: string, name: string | null, role: string, mail: string | null, primary: boolean, forgotten: boolean }> } | null, letters: Array<{ id: string, contactId: string | null, level: number | null, state: LetterState, error: string | null, tries: number, askedAt: string, at: string | null }> } | null };

export type InvoiceSendMutationVariables = Exact<{
  input: InvoiceSendInput;
}>;


export type InvoiceSendMutation = { invoiceSend: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type InvoicesToSendQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type InvoicesToSendQuery = { invoices: { nodes: Array<{ id: string, client: { id: string, contacts: Array<{ id: string, name: string | null, role: string, mail: string | null, primary: boolean, forgotten: boolean }> } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OwnLateInvoicesQueryVariables = Exact<{
  today: string;
  first: number;
}>;


export type OwnLateInvoicesQuery = { invoices: { totalCount: number | null, nodes: Array<{ id: string, balance: { amount: string, currency: string } }> } };

export type InvoicePapersQueryVariables = Exact<{
  id: string;
}>;


export type InvoicePapersQuery = { invoice: { id: string, facturX: string | null, french: string | null, english: string | null } | null };

export type InvoicePreviewQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type InvoicePreviewQuery = { invoice: { id: string, preview: { path: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } | null } | null };

export type MachineRowFragment = { id: string, name: string, hostname: string | null, serial: string | null, standing: MachineStanding, codeUntil: string, heardAt: string | null, silentSince: string | null, revokedAt: string | null, alertSince: string | null, alertCount: number, agentVersion: string | null, client: { id: string, name: string } | null };

export type MachinesQueryVariables = Exact<{
  filter?: MachineFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MachinesQuery = { machines: { totalCount: number | null, nodes: Array<{ id: string, name: string, hostname: string | null, serial: string | null, standing: MachineStanding, codeUntil: string, heardAt: string | null, silentSince: string | null, revokedAt: string | null, alertSince: string | null, alertCount: number, agentVersion: string | null, client: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type MachineCountsQueryVariables = Exact<{
  enrolled?: MachineFilter | null | undefined;
  silent?: MachineFilter | null | undefined;
  expected?: MachineFilter | null | undefined;
  revoked?: MachineFilter | null | undefined;
}>;


export type MachineCountsQuery = { ENROLLED: { totalCount: number | null }, SILENT: { totalCount: number | null }, EXPECTED: { totalCount: number | null }, REVOKED: { totalCount: number | null } };

export type MachinePageQueryVariables = Exact<{
  id: string;
}>;


export type MachinePageQuery = { machine: { enrolledAt: string | null, certifiedUntil: string | null, cloneSuspectedAt: string | null, inventoryAt: string | null, id: string, name: string, hostname: string | null, serial: string | null, standing: MachineStanding, codeUntil: string, heardAt: string | null, silentSince: string | null, revokedAt: string | null, alertSince: string | null, alertCount: number, agentVersion: string | null, silenceTicket: { subject: string, priority: Priority } | null, troubles: Array<{ part: string, detail: string }>, client: { id: string, name: string } | null } | null };

export type MachineInventoryQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type MachineInventoryQuery = { machine: { id: string, inventory: Array<{ section: string, seenAt: string, content: unknown }> } | null };

export type MachineInventoryChangesQueryVariables = Exact<{
  id: string;
  from: string;
  until?: string | null | undefined;
}>;


export type MachineInventoryChangesQuery = { machine: { id: string, inventoryChanges: Array<{ section: string, path: Array<string>, before: unknown, after: unknown }> } | null };

export type MachineSamplesQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type MachineSamplesQuery = { machine: { id: string, samples: Array<{ takenAt: string, measured: unknown }> } | null };

export type MachineSumsFragment = { stepMinutes: number, points: Array<{ at: string, lowest: number, highest: number, mean: number }> };

export type MachineChartsQueryVariables = Exact<{
  id: string;
  from: string;
  until: string;
  of: string;
}>;


export type MachineChartsQuery = { machine: { id: string, PROCESSOR: { stepMinutes: number, points: Array<{ at: string, lowest: number, highest: number, mean: number }> }, MEMORY: { stepMinutes: number, points: Array<{ at: string, lowest: number, highest: number, mean: number }> }, FILESYSTEM: { stepMinutes: number, points: Array<{ at: string, lowest: number, highest: number, mean: number }> }, LOAD: { stepMinutes: number, points: Array<{ at: string, lowest: number, highest: number, mean: number }> }, SWAP: { stepMinutes: number, points: Array<{ at: string, lowest: number, highest: number, mean: number }> } } | null };

export type MachineAlertRowFragment = { id: string, subject: string, priority: Priority, since: string, raisedAt: string, clearedAt: string | null, measured: number | null, times: number, machine: { id: string, name: string } | null, client: { id: string, name: string } | null, rule: { id: string, name: string, condition: { antivirusOff: boolean, threshold: { measure: MachineMeasure, of: string | null, side: AlertSide, raise: number, clear: number, hits: number, last: number } | null, serviceDown: { service: string, hits: number, last: number } | null, diskFilling: { mountedOn: string, overHours: number, withinDays: number } | null, logLines: { containing: string, source: string | null, lines: number, withinMinutes: number } | null } } | null, ticket: { id: string, number: number, status: TicketStatus | null } | null };

export type MachineAlertsQueryVariables = Exact<{
  filter?: MachineAlertFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MachineAlertsQuery = { machineAlerts: { totalCount: number | null, nodes: Array<{ id: string, subject: string, priority: Priority, since: string, raisedAt: string, clearedAt: string | null, measured: number | null, times: number, machine: { id: string, name: string } | null, client: { id: string, name: string } | null, rule: { id: string, name: string, condition: { antivirusOff: boolean, threshold: { measure: MachineMeasure, of: string | null, side: AlertSide, raise: number, clear: number, hits: number, last: number } | null, serviceDown: { service: string, hits: number, last: number } | null, diskFilling: { mountedOn: string, overHours: number, withinDays: number } | null, logLines: { containing: string, source: string | null, lines: number, withinMinutes: number } | null } } | null, ticket: { id: string, number: number, status: TicketStatus | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type MachineAlertCountsQueryVariables = Exact<{
  client?: string | null | undefined;
}>;


export type MachineAlertCountsQuery = { STANDING: { totalCount: number | null }, OVER: { totalCount: number | null } };

export type MachineClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type MachineClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type MachineClientQueryVariables = Exact<{
  id: string;
}>;


export type MachineClientQuery = { client: { id: string, name: string } | null };

export type MachineExpectMutationVariables = Exact<{
  input: MachineExpectInput;
}>;


export type MachineExpectMutation = { machineExpect: { made: string | null, code: string | null, receipt: string | null, machine: { codeUntil: string } | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MachineAssignMutationVariables = Exact<{
  input: MachineAssignInput;
}>;


export type MachineAssignMutation = { machineAssign: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MachineRevokeMutationVariables = Exact<{
  input: MachineRevokeInput;
}>;


export type MachineRevokeMutation = { machineRevoke: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MachineWatchSilenceMutationVariables = Exact<{
  input: MachineWatchSilenceInput;
}>;


export type MachineWatchSilenceMutation = { machineWatchSilence: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MachineIgnoreSilenceMutationVariables = Exact<{
  input: MachineIgnoreSilenceInput;
}>;


export type MachineIgnoreSilenceMutation = { machineIgnoreSilence: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MachineToldQueryVariables = Exact<{
  id: string;
  before?: string | null | undefined;
  first: number;
}>;


export type MachineToldQuery = { machine: { id: string, told: Array<{ takenAt: string, content: unknown }> } | null };

export type MachineDisksQueryVariables = Exact<{
  id: string;
}>;


export type MachineDisksQuery = { machine: { id: string, diskHealth: { takenAt: string, disks: unknown } | null } | null };

export type MailsQueryVariables = Exact<{
  state?: MailState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MailsQuery = { mails: { totalCount: number | null, nodes: Array<{ id: string, at: string, state: MailState | null, heldBecause: MailHeld | null, asideBecause: MailAside | null, sender: string | null, subject: string | null, decidedAt: string | null, decidedBy: { id: string, name: string | null } | null, ticket: { id: string, number: number, subject: string | null } | null, original: { id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type MailsHeldQueryVariables = Exact<{ [key: string]: never; }>;


export type MailsHeldQuery = { mails: { totalCount: number | null } };

export type MailAddressQueryVariables = Exact<{ [key: string]: never; }>;


export type MailAddressQuery = { mailAddress: string | null };

export type MailClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type MailClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type MailTicketsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type MailTicketsQuery = { tickets: { nodes: Array<{ id: string, number: number, subject: string | null }> } };

export type MailAcceptMutationVariables = Exact<{
  input: MailAcceptInput;
}>;


export type MailAcceptMutation = { mailAccept: { made: string | null, receipt: string | null, mail: { id: string, ticket: { id: string } | null } | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MailRefuseMutationVariables = Exact<{
  input: MailRefuseInput;
}>;


export type MailRefuseMutation = { mailRefuse: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MailChooseAddressMutationVariables = Exact<{
  input: MailChooseAddressInput;
}>;


export type MailChooseAddressMutation = { mailChooseAddress: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MaintenanceShownFragment = { id: string, name: string, calledOff: boolean, plannedAt: string, client: { id: string, name: string } | null, machine: { id: string, name: string } | null, once: { from: string, until: string } | null, weekly: { weekday: Weekday, from: string, minutes: number } | null };

export type MaintenancesQueryVariables = Exact<{
  calledOff: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MaintenancesQuery = { maintenances: { totalCount: number | null, nodes: Array<{ id: string, name: string, calledOff: boolean, plannedAt: string, client: { id: string, name: string } | null, machine: { id: string, name: string } | null, once: { from: string, until: string } | null, weekly: { weekday: Weekday, from: string, minutes: number } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type MaintenancePlanMutationVariables = Exact<{
  input: MaintenancePlanInput;
}>;


export type MaintenancePlanMutation = { maintenancePlan: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type MaintenanceCallOffMutationVariables = Exact<{
  input: MaintenanceCallOffInput;
}>;


export type MaintenanceCallOffMutation = { maintenanceCallOff: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type NoticeNewestFragment = { id: string, sentence: string | null, ticket: { id: string, number: number, subject: string | null } | null, hourBank: { id: string } | null };

export type NoticesUnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesUnreadQuery = { noticesUnread: number, notices: { nodes: Array<{ id: string, sentence: string | null, ticket: { id: string, number: number, subject: string | null } | null, hourBank: { id: string } | null }> } };

export type NoticeGroupsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NoticeGroupsQuery = { noticeGroups: { nodes: Array<{ id: string, at: string, kind: NoticeKind | null, sentence: string | null, unread: number, by: { id: string, name: string | null } | null, ticket: { id: string, number: number, subject: string | null, client: { id: string, name: string } | null } | null, hourBank: { id: string, client: { id: string, name: string } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type NoticePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticePreferencesQuery = { noticePreferences: { digestHour: number, ways: Array<{ kind: NoticeKind, way: NoticeWay, chosen: boolean }> } };

export type NoticeNewsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NoticeNewsSubscription = { noticeNews: { cursor: string, unread: number, newest: Array<{ id: string, sentence: string | null, ticket: { id: string, number: number, subject: string | null } | null, hourBank: { id: string } | null }> } };

export type NoticeReadMutationVariables = Exact<{
  input: NoticeReadInput;
}>;


export type NoticeReadMutation = { noticeRead: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type NoticeReadAllMutationVariables = Exact<{
  input: NoticeReadAllInput;
}>;


export type NoticeReadAllMutation = { noticeReadAll: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type NoticeChoosePreferencesMutationVariables = Exact<{
  input: NoticeChoosePreferencesInput;
}>;


export type NoticeChoosePreferencesMutation = { noticeChoosePreferences: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { me: { sessions: Array<{ id: string, address: string, program: string, current: boolean, openedAt: string, renewedAt: string }>, secondFactor: { on: boolean, recoveryCodesLeft: number } } | null };

export type AccountChangeProfileMutationVariables = Exact<{
  input: AccountChangeProfileInput;
}>;


export type AccountChangeProfileMutation = { accountChangeProfile: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { passwordChange: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SessionEndMutationVariables = Exact<{
  input: SessionEndInput;
}>;


export type SessionEndMutation = { sessionEnd: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SecondFactorBeginMutationVariables = Exact<{
  input: SecondFactorBeginInput;
}>;


export type SecondFactorBeginMutation = { secondFactorBegin: { secret: string | null, uri: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SecondFactorConfirmMutationVariables = Exact<{
  input: SecondFactorConfirmInput;
}>;


export type SecondFactorConfirmMutation = { secondFactorConfirm: { recoveryCodes: Array<string>, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SecondFactorStopMutationVariables = Exact<{
  input: SecondFactorStopInput;
}>;


export type SecondFactorStopMutation = { secondFactorStop: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { me: { apiTokens: Array<{ id: string, name: string, madeAt: string, usedAt: string | null, endsAt: string | null, grants: Array<{ module: Module, action: RightAction }> }> } | null };

export type ApiTokenMakeMutationVariables = Exact<{
  input: ApiTokenMakeInput;
}>;


export type ApiTokenMakeMutation = { apiTokenMake: { made: string | null, token: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ApiTokenEndMutationVariables = Exact<{
  input: ApiTokenEndInput;
}>;


export type ApiTokenEndMutation = { apiTokenEnd: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ConformityQueryVariables = Exact<{ [key: string]: never; }>;


export type ConformityQuery = { conformity: { version: string, series: Array<{ series: RegisterSeries, holds: boolean, numbers: number, documents: number, firstNumber: string | null, firstDay: string | null, lastNumber: string | null, lastDay: string | null, gaps: Array<string>, backwards: Array<string>, closings: number, brokenClosings: Array<number>, sums: Array<{ net: { amount: string, currency: string }, tax: { amount: string, currency: string }, gross: { amount: string, currency: string } }> }>, verification: { events: number, seals: number, unsealed: number, problems: Array<string>, publicKey: string } } };

export type ConformityPapersQueryVariables = Exact<{ [key: string]: never; }>;


export type ConformityPapersQuery = { conformity: { french: string | null, english: string | null } };

export type RegisterSumShownFragment = { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, gross: { amount: string, currency: string } };

export type RegisterClosingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisterClosingsQuery = { registerClosings: { totalCount: number | null, nodes: Array<{ id: string, series: RegisterSeries | null, length: PeriodLength | null, firstDay: string, lastDay: string, firstNumber: string, lastNumber: string, count: number, place: number, closedAt: string, fingerprint: string, previous: string | null, writtenOut: string, sums: Array<{ net: { amount: string, currency: string }, tax: { amount: string, currency: string }, gross: { amount: string, currency: string } }>, cumulated: Array<{ net: { amount: string, currency: string }, tax: { amount: string, currency: string }, gross: { amount: string, currency: string } }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RegisterClosePeriodMutationVariables = Exact<{
  input: RegisterClosePeriodInput;
}>;


export type RegisterClosePeriodMutation = { registerClosePeriod: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ActivityReportQueryVariables = Exact<{
  client: string;
  from: string;
  until: string;
  language?: Language | null | undefined;
  by?: ActivityReportGrouping | null | undefined;
  people?: boolean | null | undefined;
  tickets?: boolean | null | undefined;
}>;


export type ActivityReportQuery = { activityReport: { entries: number, link: string | null, worked: { count: number }, debited: { count: number }, billable: { count: number }, hourBanks: Array<{ before: { count: number }, after: { count: number }, hourBank: { id: string, contract: { id: string, name: string } | null } | null }> } | null };

export type RequestRowFragment = { id: string, number: number, subject: string | null, status: TicketStatus | null, openedAt: string, touchedAt: string, closingRequested: boolean, unread: boolean, messageCount: number, assignee: { id: string, name: string | null } | null };

export type RequestsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RequestsQuery = { tickets: { totalCount: number | null, nodes: Array<{ id: string, number: number, subject: string | null, status: TicketStatus | null, openedAt: string, touchedAt: string, closingRequested: boolean, unread: boolean, messageCount: number, assignee: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RequestQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type RequestQuery = { ticket: { description: string | null, priority: Priority | null, closedAt: string | null, resolvedAt: string | null, id: string, number: number, subject: string | null, status: TicketStatus | null, openedAt: string, touchedAt: string, closingRequested: boolean, unread: boolean, messageCount: number, author: { called: string | null, account: { id: string, name: string | null } | null }, files: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }>, follows: { id: string, number: number } | null, followedBy: Array<{ id: string, number: number }>, mergedInto: { id: string, number: number } | null, messages: { nodes: Array<{ id: string, at: string, side: TicketSide | null, text: string | null, author: { called: string | null, account: { id: string, name: string | null } | null }, files: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> }> }, assignee: { id: string, name: string | null } | null } | null };

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

export type RequestMarkReadMutationVariables = Exact<{
  input: TicketInput;
}>;


export type RequestMarkReadMutation = { ticketMarkRead: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RequestFreeQueryVariables = Exact<{
  number: string;
}>;


export type RequestFreeQuery = { tickets: { nodes: Array<{ id: string }> } };

export type RequestRewriteMutationVariables = Exact<{
  input: TicketRewriteInput;
}>;


export type RequestRewriteMutation = { ticketRewrite: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  tickets: boolean;
  clients: boolean;
  invoice?: string | null | undefined;
  invoices: boolean;
  machines: boolean;
}>;


export type SearchQuery = { tickets?: { nodes: Array<{ id: string, number: number, subject: string | null, status: TicketStatus | null, client: { id: string, name: string } | null }> }, invoices?: { nodes: Array<{ id: string, number: string | null, client: { id: string, name: string } | null }> }, machines?: { nodes: Array<{ id: string, name: string, hostname: string | null, client: { id: string, name: string } | null }> }, clients?: { nodes: Array<{ id: string, name: string, number: string | null }> } };

export type SellerInvoicingShownFragment = { from: string, vatOnDebits: boolean, lateRate: string, reminders: Array<number>, exemption: string | null, earlyPayment: string | null, iban: string | null, bic: string | null, vat: { category: VatCategory, rate: string } };

export type SellerPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SellerPageQuery = { seller: { legalForm: string | null, registry: string | null, identity: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string } | null, invoicing: Array<{ from: string, vatOnDebits: boolean, lateRate: string, reminders: Array<number>, exemption: string | null, earlyPayment: string | null, iban: string | null, bic: string | null, vat: { category: VatCategory, rate: string } }> } };

export type SellerIdentifyMutationVariables = Exact<{
  input: SellerIdentifyInput;
}>;


export type SellerIdentifyMutation = { sellerIdentify: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SellerSetInvoicingMutationVariables = Exact<{
  input: SellerSetInvoicingInput;
}>;


export type SellerSetInvoicingMutation = { sellerSetInvoicing: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RoleRightsQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleRightsQuery = { roleRights: Array<{ role: Role, rights: Array<{ module: Module, reach: Reach, mayEdit: boolean, mayValidate: boolean }> }> };

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number | null, nodes: Array<{ id: string, name: string | null, email: string | null, role: Role, level: Level, language: Language, closed: boolean, client: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AccountClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type AccountClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type TeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsQuery = { teams: Array<{ id: string, name: string, disbanded: boolean, queue: { choosesSomebody: boolean, takesEverything: boolean, themes: Array<string>, types: Array<TicketType> }, members: Array<{ skills: Array<string>, sectors: Array<string>, ticketsInHand: number, account: { id: string, name: string | null } | null }> }>, accounts: { nodes: Array<{ id: string, name: string | null, role: Role }> } };

export type PromisesQueryVariables = Exact<{ [key: string]: never; }>;


export type PromisesQuery = { calendars: { nodes: Array<{ id: string, name: string, zone: string, holidays: PublicHolidays, version: number, closedDays: Array<string>, openDays: Array<string>, hours: Array<{ weekday: Weekday, from: string, until: string }> }> }, servicePolicies: { nodes: Array<{ id: string, name: string, isDefault: boolean, near: number, version: number, waitingPausesFirstAnswer: boolean, waitingPausesResolution: boolean, calendar: { id: string, name: string } | null, targets: Array<{ type: TicketType | null, priority: Priority | null, firstAnswer: { days: number | null, minutes: { count: number } | null } | null, resolution: { days: number | null, minutes: { count: number } | null } | null }> }> } };

export type PolicyPreviewQueryVariables = Exact<{
  input: ServicePolicyPreviewInput;
}>;


export type PolicyPreviewQuery = { servicePolicyPreview: { deadlines: Array<{ clock: ServiceClock, due: string, nearAt: string, left: { count: number }, segments: Array<{ from: string, to: string, kind: ServiceSegmentKind, holiday: string | null, counted: boolean }> }>, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountOpenMutationVariables = Exact<{
  input: AccountOpenInput;
}>;


export type AccountOpenMutation = { accountOpen: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountEndAccessMutationVariables = Exact<{
  input: AccountEndAccessInput;
}>;


export type AccountEndAccessMutation = { accountEndAccess: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountInviteMutationVariables = Exact<{
  input: AccountInviteInput;
}>;


export type AccountInviteMutation = { accountInvite: { userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountChangeRoleMutationVariables = Exact<{
  input: AccountChangeRoleInput;
}>;


export type AccountChangeRoleMutation = { accountChangeRole: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountCloseMutationVariables = Exact<{
  input: AccountInput;
}>;


export type AccountCloseMutation = { accountClose: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamFormMutationVariables = Exact<{
  input: TeamFormInput;
}>;


export type TeamFormMutation = { teamForm: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamJoinMutationVariables = Exact<{
  input: TeamMemberInput;
}>;


export type TeamJoinMutation = { teamJoin: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamLeaveMutationVariables = Exact<{
  input: TeamMemberInput;
}>;


export type TeamLeaveMutation = { teamLeave: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamRecordSkillsMutationVariables = Exact<{
  input: TeamRecordSkillsInput;
}>;


export type TeamRecordSkillsMutation = { teamRecordSkills: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamSetQueueMutationVariables = Exact<{
  input: TeamSetQueueInput;
}>;


export type TeamSetQueueMutation = { teamSetQueue: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type CalendarDefineMutationVariables = Exact<{
  input: CalendarDefineInput;
}>;


export type CalendarDefineMutation = { calendarDefine: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type CalendarChangeMutationVariables = Exact<{
  input: CalendarChangeInput;
}>;


export type CalendarChangeMutation = { calendarChange: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ServicePolicyChooseDefaultMutationVariables = Exact<{
  input: ServicePolicyChooseDefaultInput;
}>;


export type ServicePolicyChooseDefaultMutation = { servicePolicyChooseDefault: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TenantRenameMutationVariables = Exact<{
  input: TenantRenameInput;
}>;


export type TenantRenameMutation = { tenantRename: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TenantBrandMutationVariables = Exact<{
  input: TenantBrandInput;
}>;


export type TenantBrandMutation = { tenantBrand: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type PriceListShownFragment = { from: string, step: { count: number }, minimum: { count: number }, rates: { default: { amount: string, currency: string }, lines: Array<{ class: TimeClass | null, level: Level | null, hourly: { amount: string, currency: string } }> } };

export type PricesQueryVariables = Exact<{ [key: string]: never; }>;


export type PricesQuery = { me: { tenant: { id: string, currency: string, timeLockedAfter: number | null, closesAfter: number | null, prices: Array<{ from: string, step: { count: number }, minimum: { count: number }, rates: { default: { amount: string, currency: string }, lines: Array<{ class: TimeClass | null, level: Level | null, hourly: { amount: string, currency: string } }> } }> } | null } | null };

export type CostsQueryVariables = Exact<{
  roles?: Array<Role> | Role | null | undefined;
}>;


export type CostsQuery = { accounts: { nodes: Array<{ id: string, name: string | null, level: Level, costs: Array<{ from: string, hourly: { amount: string, currency: string } }> }> } };

export type TenantSetPricesMutationVariables = Exact<{
  input: TenantSetPricesInput;
}>;


export type TenantSetPricesMutation = { tenantSetPrices: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TenantSetClosingMutationVariables = Exact<{
  input: TenantSetClosingInput;
}>;


export type TenantSetClosingMutation = { tenantSetClosing: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TenantSetTimeLockingMutationVariables = Exact<{
  input: TenantSetTimeLockingInput;
}>;


export type TenantSetTimeLockingMutation = { tenantSetTimeLocking: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountSetCostMutationVariables = Exact<{
  input: AccountSetCostInput;
}>;


export type AccountSetCostMutation = { accountSetCost: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type CalendarRetireMutationVariables = Exact<{
  input: CalendarRetireInput;
}>;


export type CalendarRetireMutation = { calendarRetire: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ServicePolicyDefineMutationVariables = Exact<{
  input: ServicePolicyDefineInput;
}>;


export type ServicePolicyDefineMutation = { servicePolicyDefine: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ServicePolicyChangeMutationVariables = Exact<{
  input: ServicePolicyChangeInput;
}>;


export type ServicePolicyChangeMutation = { servicePolicyChange: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ServicePolicyRetireMutationVariables = Exact<{
  input: ServicePolicyRetireInput;
}>;


export type ServicePolicyRetireMutation = { servicePolicyRetire: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamRenameMutationVariables = Exact<{
  input: TeamRenameInput;
}>;


export type TeamRenameMutation = { teamRename: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TeamDisbandMutationVariables = Exact<{
  input: TeamInput;
}>;


export type TeamDisbandMutation = { teamDisband: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type AccountChangeLevelMutationVariables = Exact<{
  input: AccountChangeLevelInput;
}>;


export type AccountChangeLevelMutation = { accountChangeLevel: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SupplierInvoiceRowFragment = { id: string, number: string, kind: SupplierInvoiceKind, issuedOn: string, dueOn: string | null, currency: string, receivedAt: string, refusedOn: string | null, seller: { name: string }, totals: { due: string, gross: string }, faults: Array<{ rule: SupplierInvoiceRule }> };

export type SupplierInvoicesQueryVariables = Exact<{
  filter?: SupplierInvoiceFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SupplierInvoicesQuery = { supplierInvoices: { totalCount: number | null, nodes: Array<{ id: string, number: string, kind: SupplierInvoiceKind, issuedOn: string, dueOn: string | null, currency: string, receivedAt: string, refusedOn: string | null, seller: { name: string }, totals: { due: string, gross: string }, faults: Array<{ rule: SupplierInvoiceRule }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type SupplierInvoicePageQueryVariables = Exact<{
  id: string;
}>;


export type SupplierInvoicePageQuery = { supplierInvoice: { profile: string, iban: string | null, terms: string | null, refusalReason: string | null, id: string, number: string, kind: SupplierInvoiceKind, issuedOn: string, dueOn: string | null, currency: string, receivedAt: string, refusedOn: string | null, seller: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string }, buyer: { name: string, siren: string | null, siret: string | null, vatNumber: string | null, lines: Array<string>, postalCode: string, city: string, country: string }, faults: Array<{ rule: SupplierInvoiceRule, message: string }>, totals: { lines: string, allowances: string, charges: string, net: string, tax: string, gross: string, prepaid: string, rounding: string, due: string }, vat: Array<{ category: string, rate: string, base: string, amount: string }>, lines: Array<{ label: string | null, quantity: string | null, unit: string | null, price: string | null, base: string | null, net: string, vatRate: string }>, documents: { nodes: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }> } } | null };

export type SupplierInvoiceReceiveMutationVariables = Exact<{
  input: SupplierInvoiceReceiveInput;
}>;


export type SupplierInvoiceReceiveMutation = { supplierInvoiceReceive: { made: string | null, receipt: string | null, supplierInvoice: { id: string, number: string, faults: Array<{ rule: SupplierInvoiceRule }> } | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type SupplierInvoiceRefuseMutationVariables = Exact<{
  input: SupplierInvoiceRefuseInput;
}>;


export type SupplierInvoiceRefuseMutation = { supplierInvoiceRefuse: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketThreadQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TicketThreadQuery = { ticket: { id: string, messages: { nodes: Array<{ id: string, at: string, side: TicketSide | null, internal: boolean, channel: TicketChannel | null, text: string | null, ticketId: string, author: { called: string | null, account: { id: string, name: string | null } | null }, files: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }>, letters: Array<{ id: string, at: string | null, state: LetterState, error: string | null, contactId: string | null, account: { id: string, name: string | null } | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type LetterShownFragment = { id: string, at: string | null, state: LetterState, error: string | null, contactId: string | null, account: { id: string, name: string | null } | null };

export type DeadlineFragment = { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean };

export type TicketRowFragment = { id: string, number: number, subject: string | null, status: TicketStatus | null, priority: Priority | null, type: TicketType | null, theme: string | null, openedAt: string, touchedAt: string, closingRequested: boolean, unread: boolean, watched: boolean, client: { id: string, name: string } | null, assignee: { id: string, name: string | null } | null, team: { id: string, name: string } | null, firstAnswer: { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean } | null, resolution: { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  orderBy?: TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { totalCount: number | null, nodes: Array<{ id: string, number: number, subject: string | null, status: TicketStatus | null, priority: Priority | null, type: TicketType | null, theme: string | null, openedAt: string, touchedAt: string, closingRequested: boolean, unread: boolean, watched: boolean, client: { id: string, name: string } | null, assignee: { id: string, name: string | null } | null, team: { id: string, name: string } | null, firstAnswer: { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean } | null, resolution: { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type TicketCountsQueryVariables = Exact<{
  mine?: TicketFilter | null | undefined;
  unassigned?: TicketFilter | null | undefined;
  near?: TicketFilter | null | undefined;
  unanswered?: TicketFilter | null | undefined;
  waiting?: TicketFilter | null | undefined;
  unread?: TicketFilter | null | undefined;
}>;


export type TicketCountsQuery = { mine: { totalCount: number | null }, unassigned: { totalCount: number | null }, near: { totalCount: number | null }, unanswered: { totalCount: number | null }, waiting: { totalCount: number | null }, unread: { totalCount: number | null } };

export type TicketPageQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type TicketPageQuery = { ticket: { description: string | null, channel: TicketChannel | null, stage: string | null, choice: unknown, closedAt: string | null, resolvedAt: string | null, id: string, number: number, subject: string | null, status: TicketStatus | null, priority: Priority | null, type: TicketType | null, theme: string | null, openedAt: string, touchedAt: string, closingRequested: boolean, unread: boolean, watched: boolean, machine: { id: string, name: string } | null, worked: { count: number } | null, author: { called: string | null, account: { id: string, name: string | null } | null }, contact: { id: string, name: string | null, mail: string | null, phone: string | null } | null, contract: { id: string, name: string } | null, files: Array<{ id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null }>, follows: { id: string, number: number, subject: string | null } | null, followedBy: Array<{ id: string, number: number, subject: string | null }>, merged: Array<{ id: string, number: number, subject: string | null }>, mergedInto: { id: string, number: number, subject: string | null } | null, client: { id: string, name: string } | null, assignee: { id: string, name: string | null } | null, team: { id: string, name: string } | null, firstAnswer: { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean } | null, resolution: { due: string, promised: string, nearAt: string, doneAt: string | null, pausedSince: string | null, late: boolean } | null } | null };

export type TicketWhyQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
  clock: TicketClock;
}>;


export type TicketWhyQuery = { ticket: { id: string, why: Array<{ from: string, to: string, stretch: ClockStretch, counted: boolean, because: number }> } | null };

export type TicketPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type TicketPeopleQuery = { teams: Array<{ id: string, name: string, disbanded: boolean, members: Array<{ ticketsInHand: number, account: { id: string, name: string | null } | null }> }> };

export type TicketClientQueryVariables = Exact<{
  id: string;
}>;


export type TicketClientQuery = { client: { id: string, name: string, contacts: Array<{ id: string, name: string | null, primary: boolean, forgotten: boolean }>, contracts: Array<{ id: string, name: string, stage: ContractStage | null }>, hourBanks: Array<{ id: string, total: { count: number }, contract: { id: string, name: string } | null }> } | null };

export type TicketClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type TicketClientsQuery = { clients: { nodes: Array<{ id: string, name: string, number: string | null }> } };

export type TicketOpenMutationVariables = Exact<{
  input: TicketOpenInput;
}>;


export type TicketOpenMutation = { ticketOpen: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketReplyMutationVariables = Exact<{
  input: TicketWriteCommentInput;
}>;


export type TicketReplyMutation = { ticketWriteComment: { receipt: string | null, ticket: { id: string, number: number } | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketNoteMutationVariables = Exact<{
  input: TicketWriteNoteInput;
}>;


export type TicketNoteMutation = { ticketWriteNote: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketAssignMutationVariables = Exact<{
  input: TicketAssignInput;
}>;


export type TicketAssignMutation = { ticketAssign: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketAssignAutomaticallyMutationVariables = Exact<{
  input: TicketAssignAutomaticallyInput;
}>;


export type TicketAssignAutomaticallyMutation = { ticketAssignAutomatically: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketReleaseMutationVariables = Exact<{
  input: TicketInput;
}>;


export type TicketReleaseMutation = { ticketRelease: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketChangeStatusMutationVariables = Exact<{
  input: TicketChangeStatusInput;
}>;


export type TicketChangeStatusMutation = { ticketChangeStatus: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketPrioritiseMutationVariables = Exact<{
  input: TicketPrioritiseInput;
}>;


export type TicketPrioritiseMutation = { ticketPrioritise: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketClassifyMutationVariables = Exact<{
  input: TicketClassifyInput;
}>;


export type TicketClassifyMutation = { ticketClassify: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketLinkMutationVariables = Exact<{
  input: TicketLinkInput;
}>;


export type TicketLinkMutation = { ticketLink: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketMergeMutationVariables = Exact<{
  input: TicketMergeInput;
}>;


export type TicketMergeMutation = { ticketMerge: { receipt: string | null, ticket: { id: string } | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketUndoMergeMutationVariables = Exact<{
  input: TicketInput;
}>;


export type TicketUndoMergeMutation = { ticketUndoMerge: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketWatchMutationVariables = Exact<{
  input: TicketInput;
}>;


export type TicketWatchMutation = { ticketWatch: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketUnwatchMutationVariables = Exact<{
  input: TicketInput;
}>;


export type TicketUnwatchMutation = { ticketUnwatch: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketMarkReadMutationVariables = Exact<{
  input: TicketInput;
}>;


export type TicketMarkReadMutation = { ticketMarkRead: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketMarkUnreadMutationVariables = Exact<{
  input: TicketInput;
}>;


export type TicketMarkUnreadMutation = { ticketMarkUnread: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketRewriteMutationVariables = Exact<{
  input: TicketRewriteInput;
}>;


export type TicketRewriteMutation = { ticketRewrite: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketViewShownFragment = { id: string, name: string, address: string, own: boolean };

export type TicketViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type TicketViewsQuery = { ticketViews: Array<{ id: string, name: string, address: string, own: boolean }> };

export type TicketViewKeepMutationVariables = Exact<{
  input: TicketViewKeepInput;
}>;


export type TicketViewKeepMutation = { ticketViewKeep: { made: string | null, receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketViewChangeMutationVariables = Exact<{
  input: TicketViewChangeInput;
}>;


export type TicketViewChangeMutation = { ticketViewChange: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TicketViewRetireMutationVariables = Exact<{
  input: TicketViewRetireInput;
}>;


export type TicketViewRetireMutation = { ticketViewRetire: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type EntryRowFragment = { id: string, dateOfWork: string, note: string | null, class: TimeClass | null, stage: TimeEntryStage | null, loggedAt: string, validatedAt: string | null, beganAt: string | null, endedAt: string | null, worked: { count: number }, debited: { count: number } | null, fromBank: { count: number } | null, billable: { count: number } | null, price: { amount: string, currency: string } | null, margin: { amount: string, currency: string } | null, invoice: { id: string, number: string | null } | null, account: { id: string, name: string | null } | null, validatedBy: { id: string, name: string | null } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, ticket: { id: string, number: number } | null, overlaps: Array<{ id: string }> };

export type TimeEntriesQueryVariables = Exact<{
  filter?: TimeEntryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TimeEntriesQuery = { timeEntries: { totalCount: number | null, nodes: Array<{ id: string, dateOfWork: string, note: string | null, class: TimeClass | null, stage: TimeEntryStage | null, loggedAt: string, validatedAt: string | null, beganAt: string | null, endedAt: string | null, worked: { count: number }, debited: { count: number } | null, fromBank: { count: number } | null, billable: { count: number } | null, price: { amount: string, currency: string } | null, margin: { amount: string, currency: string } | null, invoice: { id: string, number: string | null } | null, account: { id: string, name: string | null } | null, validatedBy: { id: string, name: string | null } | null, client: { id: string, name: string } | null, contract: { id: string, name: string } | null, ticket: { id: string, number: number } | null, overlaps: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type TimeSheetsQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type TimeSheetsQuery = { timeSheets: Array<{ account: { id: string, name: string | null } | null, worked: { count: number }, validated: { count: number }, billable: { count: number }, days: Array<{ day: string, entries: number, worked: { count: number }, validated: { count: number } }> }> };

export type ToBillQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type ToBillQuery = { toBill: Array<{ entries: number, firstDay: string, lastDay: string, client: { id: string, name: string } | null, billable: { count: number }, amount: { amount: string, currency: string } }> };

export type EntryClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type EntryClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type EntryContractsQueryVariables = Exact<{
  client: string;
}>;


export type EntryContractsQuery = { client: { id: string, name: string, contracts: Array<{ id: string, name: string, stage: ContractStage | null }>, hourBanks: Array<{ id: string, contract: { id: string, name: string } | null, total: { count: number } }> } | null };

export type TimeEntryLogMutationVariables = Exact<{
  input: TimeEntryLogInput;
}>;


export type TimeEntryLogMutation = { timeEntryLog: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimeEntryCorrectMutationVariables = Exact<{
  input: TimeEntryCorrectInput;
}>;


export type TimeEntryCorrectMutation = { timeEntryCorrect: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimeEntryValidateMutationVariables = Exact<{
  input: TimeEntryValidateInput;
}>;


export type TimeEntryValidateMutation = { timeEntryValidate: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimeEntriesValidateMutationVariables = Exact<{
  input: TimeEntriesValidateInput;
}>;


export type TimeEntriesValidateMutation = { timeEntriesValidate: { receipt: string | null, refused: number, results: Array<{ userErrors: Array<{ code: string, field: string | null, message: string }> }>, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimeEntryWithdrawMutationVariables = Exact<{
  input: TimeEntryReasonInput;
}>;


export type TimeEntryWithdrawMutation = { timeEntryWithdrawValidation: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimeEntryDiscardMutationVariables = Exact<{
  input: TimeEntryReasonInput;
}>;


export type TimeEntryDiscardMutation = { timeEntryDiscard: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type RunningTimerQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningTimerQuery = { timer: { startedAt: string, note: string | null, class: TimeClass, contract: { id: string } | null, ticket: { id: string, number: number, subject: string | null } | null, client: { id: string, name: string } | null } | null };

export type TimerStartMutationVariables = Exact<{
  input: TimerStartInput;
}>;


export type TimerStartMutation = { timerStart: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimerStopMutationVariables = Exact<{
  input: TimerStopInput;
}>;


export type TimerStopMutation = { timerStop: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimerDiscardMutationVariables = Exact<{
  input: TimerDiscardInput;
}>;


export type TimerDiscardMutation = { timerDiscard: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type TimerChangeMutationVariables = Exact<{
  input: TimerChangeInput;
}>;


export type TimerChangeMutation = { timerChange: { receipt: string | null, userErrors: Array<{ code: string, field: string | null, message: string }> } };

export type ChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ChangesSubscription = { changes: { cursor: string, changes: Array<{ kind: HistoryKind, id: string }> } };

export type FileShownFragment = { id: string, name: string | null, mediaType: string, size: number, internal: boolean, link: string | null };

export type WhyFragment = { code: string, field: string | null, message: string };

export type ScopeClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ScopeClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type ScopeMachinesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ScopeMachinesQuery = { machines: { nodes: Array<{ id: string, name: string, hostname: string | null, client: { id: string, name: string } | null }> } };

export type ScopeNamedQueryVariables = Exact<{
  client: string;
  machine: string;
  hasClient: boolean;
  hasMachine: boolean;
}>;


export type ScopeNamedQuery = { client?: { id: string, name: string } | null, machine?: { id: string, name: string } | null };

export type ViewerShownFragment = { account: { id: string, name: string | null, email: string | null, role: Role, language: Language, client: { id: string, name: string } | null }, rights: Array<{ module: Module, mayEdit: boolean, mayValidate: boolean, reach: Reach }>, tenant: { id: string, name: string, colour: string | null, logo: string | null, currency: string, zone: string } | null, secondFactor: { on: boolean, recoveryCodesLeft: number } };

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
export const AlertConditionShownFragmentDoc = new TypedDocumentString(`
    fragment AlertConditionShown on AlertCondition {
  antivirusOff
  threshold {
    measure
    of
    side
    raise
    clear
    hits
    last
  }
  serviceDown {
    service
    hits
    last
  }
  diskFilling {
    mountedOn
    overHours
    withinDays
  }
  logLines {
    containing
    source
    lines
    withinMinutes
  }
}
    `, {"fragmentName":"AlertConditionShown"}) as unknown as TypedDocumentString<AlertConditionShownFragment, unknown>;
export const AlertRuleShownFragmentDoc = new TypedDocumentString(`
    fragment AlertRuleShown on AlertRule {
  id
  name
  enabled
  changedAt
  definedAt
  subject
  description
  priority
  client {
    id
    name
  }
  machine {
    id
    name
  }
  condition {
    ...AlertConditionShown
  }
}
    fragment AlertConditionShown on AlertCondition {
  antivirusOff
  threshold {
    measure
    of
    side
    raise
    clear
    hits
    last
  }
  serviceDown {
    service
    hits
    last
  }
  diskFilling {
    mountedOn
    overHours
    withinDays
  }
  logLines {
    containing
    source
    lines
    withinMinutes
  }
}`, {"fragmentName":"AlertRuleShown"}) as unknown as TypedDocumentString<AlertRuleShownFragment, unknown>;
export const AnswerTemplateShownFragmentDoc = new TypedDocumentString(`
    fragment AnswerTemplateShown on AnswerTemplate {
  id
  name
  text
  own
  changedAt
}
    `, {"fragmentName":"AnswerTemplateShown"}) as unknown as TypedDocumentString<AnswerTemplateShownFragment, unknown>;
export const EventToldFragmentDoc = new TypedDocumentString(`
    fragment EventTold on HistoryEvent {
  name
  at
  sentence
  eventType
  who {
    name
    operator
    process
  }
}
    `, {"fragmentName":"EventTold"}) as unknown as TypedDocumentString<EventToldFragment, unknown>;
export const ContactShownFragmentDoc = new TypedDocumentString(`
    fragment ContactShown on Contact {
  id
  name
  role
  mail
  phone
  availability
  language
  primary
  forgotten
}
    `, {"fragmentName":"ContactShown"}) as unknown as TypedDocumentString<ContactShownFragment, unknown>;
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
  invoice
  minutes {
    count
  }
  remaining {
    count
  }
}
    `, {"fragmentName":"LotShown"}) as unknown as TypedDocumentString<LotShownFragment, unknown>;
export const InvoiceRowFragmentDoc = new TypedDocumentString(`
    fragment InvoiceRow on Invoice {
  id
  kind
  number
  stage
  issuedOn
  dueOn
  daysLate
  disputed
  reminded
  draftedAt
  client {
    id
    name
  }
  gross {
    amount
    currency
  }
  balance {
    amount
    currency
  }
}
    `, {"fragmentName":"InvoiceRow"}) as unknown as TypedDocumentString<InvoiceRowFragment, unknown>;
export const InvoiceHeadFragmentDoc = new TypedDocumentString(`
    fragment InvoiceHead on Invoice {
  ...InvoiceRow
  sentOn
  validatedAt
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  due {
    amount
    currency
  }
  received {
    amount
    currency
  }
  credited {
    amount
    currency
  }
  contract {
    id
    name
  }
  creditNoteOf {
    id
    number
  }
  deductedBy {
    id
    number
  }
}
    fragment InvoiceRow on Invoice {
  id
  kind
  number
  stage
  issuedOn
  dueOn
  daysLate
  disputed
  reminded
  draftedAt
  client {
    id
    name
  }
  gross {
    amount
    currency
  }
  balance {
    amount
    currency
  }
}`, {"fragmentName":"InvoiceHead"}) as unknown as TypedDocumentString<InvoiceHeadFragment, unknown>;
export const PartyShownFragmentDoc = new TypedDocumentString(`
    fragment PartyShown on Party {
  name
  siren
  siret
  vatNumber
  lines
  postalCode
  city
  country
}
    `, {"fragmentName":"PartyShown"}) as unknown as TypedDocumentString<PartyShownFragment, unknown>;
export const InvoiceLineShownFragmentDoc = new TypedDocumentString(`
    fragment InvoiceLineShown on InvoiceLine {
  id
  label
  nature
  quantity
  unit
  base
  discountPercent
  firstDay
  lastDay
  price {
    amount
    currency
  }
  allowance {
    amount
    currency
  }
  net {
    amount
    currency
  }
  vat {
    category
    rate
  }
  hours {
    count
  }
  contract {
    id
    name
  }
  ticket {
    id
    number
    subject
  }
  timeEntry {
    id
    dateOfWork
    worked {
      count
    }
    account {
      id
      name
    }
  }
}
    `, {"fragmentName":"InvoiceLineShown"}) as unknown as TypedDocumentString<InvoiceLineShownFragment, unknown>;
export const InvoiceMovementShownFragmentDoc = new TypedDocumentString(`
    fragment InvoiceMovementShown on InvoiceMovement {
  id
  kind
  on
  means
  words
  level
  payment
  creditNote
  recordedAt
  amount {
    amount
    currency
  }
  balanceAfter {
    amount
    currency
  }
  interest {
    amount
    currency
  }
  indemnity {
    amount
    currency
  }
}
    `, {"fragmentName":"InvoiceMovementShown"}) as unknown as TypedDocumentString<InvoiceMovementShownFragment, unknown>;
export const InvoiceShownFragmentDoc = new TypedDocumentString(`
    fragment InvoiceShown on Invoice {
  reference
  note
  exemption
  paymentTerms {
    rule
    days
    day
  }
  seller {
    ...PartyShown
  }
  buyer {
    ...PartyShown
  }
  delivery {
    ...PartyShown
  }
  lines {
    ...InvoiceLineShown
  }
  vat {
    vat {
      category
      rate
    }
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
  }
  deductions {
    invoice
    number
    issuedOn
    gross {
      amount
      currency
    }
  }
  movements {
    ...InvoiceMovementShown
  }
  mentions {
    legalForm
    registry
    lateRate
    vatOnDebits
    earlyPayment
    iban
    bic
    indemnity {
      amount
      currency
    }
  }
}
    fragment PartyShown on Party {
  name
  siren
  siret
  vatNumber
  lines
  postalCode
  city
  country
}
fragment InvoiceLineShown on InvoiceLine {
  id
  label
  nature
  quantity
  unit
  base
  discountPercent
  firstDay
  lastDay
  price {
    amount
    currency
  }
  allowance {
    amount
    currency
  }
  net {
    amount
    currency
  }
  vat {
    category
    rate
  }
  hours {
    count
  }
  contract {
    id
    name
  }
  ticket {
    id
    number
    subject
  }
  timeEntry {
    id
    dateOfWork
    worked {
      count
    }
    account {
      id
      name
    }
  }
}
fragment InvoiceMovementShown on InvoiceMovement {
  id
  kind
  on
  means
  words
  level
  payment
  creditNote
  recordedAt
  amount {
    amount
    currency
  }
  balanceAfter {
    amount
    currency
  }
  interest {
    amount
    currency
  }
  indemnity {
    amount
    currency
  }
}`, {"fragmentName":"InvoiceShown"}) as unknown as TypedDocumentString<InvoiceShownFragment, unknown>;
export const InvoiceContactFragmentDoc = new TypedDocumentString(`
    fragment InvoiceContact on Contact {
  id
  name
  role
  mail
  primary
  forgotten
}
    `, {"fragmentName":"InvoiceContact"}) as unknown as TypedDocumentString<InvoiceContactFragment, unknown>;
export const InvoiceLetterShownFragmentDoc = new TypedDocumentString(`
    fragment InvoiceLetterShown on InvoiceLetter {
  id
  contactId
  level
  state
  error
  tries
  askedAt
  at
}
    `, {"fragmentName":"InvoiceLetterShown"}) as unknown as TypedDocumentString<InvoiceLetterShownFragment, unknown>;
export const MachineRowFragmentDoc = new TypedDocumentString(`
    fragment MachineRow on Machine {
  id
  name
  hostname
  serial
  standing
  codeUntil
  heardAt
  silentSince
  revokedAt
  alertSince
  alertCount
  agentVersion
  client {
    id
    name
  }
}
    `, {"fragmentName":"MachineRow"}) as unknown as TypedDocumentString<MachineRowFragment, unknown>;
export const MachineSumsFragmentDoc = new TypedDocumentString(`
    fragment MachineSums on MachineMeasures {
  stepMinutes
  points {
    at
    lowest
    highest
    mean
  }
}
    `, {"fragmentName":"MachineSums"}) as unknown as TypedDocumentString<MachineSumsFragment, unknown>;
export const MachineAlertRowFragmentDoc = new TypedDocumentString(`
    fragment MachineAlertRow on MachineAlert {
  id
  subject
  priority
  since
  raisedAt
  clearedAt
  measured
  times
  machine {
    id
    name
  }
  client {
    id
    name
  }
  rule {
    id
    name
    condition {
      ...AlertConditionShown
    }
  }
  ticket {
    id
    number
    status
  }
}
    fragment AlertConditionShown on AlertCondition {
  antivirusOff
  threshold {
    measure
    of
    side
    raise
    clear
    hits
    last
  }
  serviceDown {
    service
    hits
    last
  }
  diskFilling {
    mountedOn
    overHours
    withinDays
  }
  logLines {
    containing
    source
    lines
    withinMinutes
  }
}`, {"fragmentName":"MachineAlertRow"}) as unknown as TypedDocumentString<MachineAlertRowFragment, unknown>;
export const MaintenanceShownFragmentDoc = new TypedDocumentString(`
    fragment MaintenanceShown on Maintenance {
  id
  name
  calledOff
  plannedAt
  client {
    id
    name
  }
  machine {
    id
    name
  }
  once {
    from
    until
  }
  weekly {
    weekday
    from
    minutes
  }
}
    `, {"fragmentName":"MaintenanceShown"}) as unknown as TypedDocumentString<MaintenanceShownFragment, unknown>;
export const NoticeNewestFragmentDoc = new TypedDocumentString(`
    fragment NoticeNewest on Notice {
  id
  sentence
  ticket {
    id
    number
    subject
  }
  hourBank {
    id
  }
}
    `, {"fragmentName":"NoticeNewest"}) as unknown as TypedDocumentString<NoticeNewestFragment, unknown>;
export const RegisterSumShownFragmentDoc = new TypedDocumentString(`
    fragment RegisterSumShown on RegisterSum {
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  gross {
    amount
    currency
  }
}
    `, {"fragmentName":"RegisterSumShown"}) as unknown as TypedDocumentString<RegisterSumShownFragment, unknown>;
export const RequestRowFragmentDoc = new TypedDocumentString(`
    fragment RequestRow on Ticket {
  id
  number
  subject
  status
  openedAt
  touchedAt
  closingRequested
  unread
  messageCount
  assignee {
    id
    name
  }
}
    `, {"fragmentName":"RequestRow"}) as unknown as TypedDocumentString<RequestRowFragment, unknown>;
export const SellerInvoicingShownFragmentDoc = new TypedDocumentString(`
    fragment SellerInvoicingShown on SellerInvoicing {
  from
  vatOnDebits
  lateRate
  reminders
  exemption
  earlyPayment
  iban
  bic
  vat {
    category
    rate
  }
}
    `, {"fragmentName":"SellerInvoicingShown"}) as unknown as TypedDocumentString<SellerInvoicingShownFragment, unknown>;
export const PriceListShownFragmentDoc = new TypedDocumentString(`
    fragment PriceListShown on PriceList {
  from
  step {
    count
  }
  minimum {
    count
  }
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
}
    `, {"fragmentName":"PriceListShown"}) as unknown as TypedDocumentString<PriceListShownFragment, unknown>;
export const SupplierInvoiceRowFragmentDoc = new TypedDocumentString(`
    fragment SupplierInvoiceRow on SupplierInvoice {
  id
  number
  kind
  issuedOn
  dueOn
  currency
  receivedAt
  refusedOn
  seller {
    name
  }
  totals {
    due
    gross
  }
  faults {
    rule
  }
}
    `, {"fragmentName":"SupplierInvoiceRow"}) as unknown as TypedDocumentString<SupplierInvoiceRowFragment, unknown>;
export const LetterShownFragmentDoc = new TypedDocumentString(`
    fragment LetterShown on TicketLetter {
  id
  at
  state
  error
  contactId
  account {
    id
    name
  }
}
    `, {"fragmentName":"LetterShown"}) as unknown as TypedDocumentString<LetterShownFragment, unknown>;
export const DeadlineFragmentDoc = new TypedDocumentString(`
    fragment Deadline on TicketDeadline {
  due
  promised
  nearAt
  doneAt
  pausedSince
  late
}
    `, {"fragmentName":"Deadline"}) as unknown as TypedDocumentString<DeadlineFragment, unknown>;
export const TicketRowFragmentDoc = new TypedDocumentString(`
    fragment TicketRow on Ticket {
  id
  number
  subject
  status
  priority
  type
  theme
  openedAt
  touchedAt
  closingRequested
  unread
  watched
  client {
    id
    name
  }
  assignee {
    id
    name
  }
  team {
    id
    name
  }
  firstAnswer {
    ...Deadline
  }
  resolution {
    ...Deadline
  }
}
    fragment Deadline on TicketDeadline {
  due
  promised
  nearAt
  doneAt
  pausedSince
  late
}`, {"fragmentName":"TicketRow"}) as unknown as TypedDocumentString<TicketRowFragment, unknown>;
export const TicketViewShownFragmentDoc = new TypedDocumentString(`
    fragment TicketViewShown on TicketView {
  id
  name
  address
  own
}
    `, {"fragmentName":"TicketViewShown"}) as unknown as TypedDocumentString<TicketViewShownFragment, unknown>;
export const EntryRowFragmentDoc = new TypedDocumentString(`
    fragment EntryRow on TimeEntry {
  id
  dateOfWork
  note
  class
  stage
  loggedAt
  validatedAt
  worked {
    count
  }
  debited {
    count
  }
  fromBank {
    count
  }
  billable {
    count
  }
  price {
    amount
    currency
  }
  margin {
    amount
    currency
  }
  beganAt
  endedAt
  invoice {
    id
    number
  }
  account {
    id
    name
  }
  validatedBy {
    id
    name
  }
  client {
    id
    name
  }
  contract {
    id
    name
  }
  ticket {
    id
    number
  }
  overlaps {
    id
  }
}
    `, {"fragmentName":"EntryRow"}) as unknown as TypedDocumentString<EntryRowFragment, unknown>;
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
export const ViewerShownFragmentDoc = new TypedDocumentString(`
    fragment ViewerShown on Viewer {
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
    `, {"fragmentName":"ViewerShown"}) as unknown as TypedDocumentString<ViewerShownFragment, unknown>;
export const AlertRulesDocument = new TypedDocumentString(`
    query AlertRules($filter: AlertRuleFilter, $first: Int, $after: String) {
  alertRules(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...AlertRuleShown
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment AlertConditionShown on AlertCondition {
  antivirusOff
  threshold {
    measure
    of
    side
    raise
    clear
    hits
    last
  }
  serviceDown {
    service
    hits
    last
  }
  diskFilling {
    mountedOn
    overHours
    withinDays
  }
  logLines {
    containing
    source
    lines
    withinMinutes
  }
}
fragment AlertRuleShown on AlertRule {
  id
  name
  enabled
  changedAt
  definedAt
  subject
  description
  priority
  client {
    id
    name
  }
  machine {
    id
    name
  }
  condition {
    ...AlertConditionShown
  }
}`, {"hash":"b710fa54447ed1422aac6b9a89100f33b72d1eae1bdf55f981b4a68b6fe282c8"}) as unknown as TypedDocumentString<AlertRulesQuery, AlertRulesQueryVariables>;
export const AlertRulePageDocument = new TypedDocumentString(`
    query AlertRulePage($id: UUID!) {
  alertRule(id: $id) {
    ...AlertRuleShown
  }
}
    fragment AlertConditionShown on AlertCondition {
  antivirusOff
  threshold {
    measure
    of
    side
    raise
    clear
    hits
    last
  }
  serviceDown {
    service
    hits
    last
  }
  diskFilling {
    mountedOn
    overHours
    withinDays
  }
  logLines {
    containing
    source
    lines
    withinMinutes
  }
}
fragment AlertRuleShown on AlertRule {
  id
  name
  enabled
  changedAt
  definedAt
  subject
  description
  priority
  client {
    id
    name
  }
  machine {
    id
    name
  }
  condition {
    ...AlertConditionShown
  }
}`, {"hash":"224fcb6a2a0c265b1f7fff0b95e0066d6d45999ee9028ef1434e872b4fd6b1a6"}) as unknown as TypedDocumentString<AlertRulePageQuery, AlertRulePageQueryVariables>;
export const AlertRuleTryDocument = new TypedDocumentString(`
    query AlertRuleTry($input: AlertRuleTryInput!) {
  alertRuleTry(input: $input) {
    since
    machineCount
    moreMachines
    alertCount
    alerts {
      raisedAt
      clearedAt
      minutes
      measured
      machine {
        id
        name
      }
    }
  }
}
    `, {"hash":"d0b2540936c56d1c866c0215e551be39f7b815a5674c97b74b2ab7ccce4fa150"}) as unknown as TypedDocumentString<AlertRuleTryQuery, AlertRuleTryQueryVariables>;
export const AlertRuleDefineDocument = new TypedDocumentString(`
    mutation AlertRuleDefine($input: AlertRuleDefineInput!) {
  alertRuleDefine(input: $input) {
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
}`, {"hash":"9d4fb42ea1100bdaf94b6a5d2987db1044bcea2fa0b159d95411f5974a5ef519"}) as unknown as TypedDocumentString<AlertRuleDefineMutation, AlertRuleDefineMutationVariables>;
export const AlertRuleChangeDocument = new TypedDocumentString(`
    mutation AlertRuleChange($input: AlertRuleChangeInput!) {
  alertRuleChange(input: $input) {
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
}`, {"hash":"5e9d6875c918feb73e2d8504ca14b35793ba7d7a581b6220506f4954a39bcc3b"}) as unknown as TypedDocumentString<AlertRuleChangeMutation, AlertRuleChangeMutationVariables>;
export const AlertRuleSwitchOnDocument = new TypedDocumentString(`
    mutation AlertRuleSwitchOn($input: AlertRuleInput!) {
  alertRuleSwitchOn(input: $input) {
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
}`, {"hash":"9859a7e529f4eb1a0c44679f69a9d2894ab5dffe706241dc05494c70aebc0973"}) as unknown as TypedDocumentString<AlertRuleSwitchOnMutation, AlertRuleSwitchOnMutationVariables>;
export const AlertRuleSwitchOffDocument = new TypedDocumentString(`
    mutation AlertRuleSwitchOff($input: AlertRuleInput!) {
  alertRuleSwitchOff(input: $input) {
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
}`, {"hash":"90b28de1c559b9613ee297c0b7845a9f7d2a8e0271e8d0719de78eb547fa539e"}) as unknown as TypedDocumentString<AlertRuleSwitchOffMutation, AlertRuleSwitchOffMutationVariables>;
export const AnswerTemplatesDocument = new TypedDocumentString(`
    query AnswerTemplates($first: Int, $after: String, $filter: AnswerTemplateFilter) {
  answerTemplates(first: $first, after: $after, filter: $filter) {
    nodes {
      ...AnswerTemplateShown
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment AnswerTemplateShown on AnswerTemplate {
  id
  name
  text
  own
  changedAt
}`, {"hash":"dce8a1045ef1bb2fe13300f5b94d88783a9a5117bdd46c50778f7ea9564c4af1"}) as unknown as TypedDocumentString<AnswerTemplatesQuery, AnswerTemplatesQueryVariables>;
export const AnswerTemplatesFoundDocument = new TypedDocumentString(`
    query AnswerTemplatesFound($filter: AnswerTemplateFilter) {
  answerTemplates(first: 20, filter: $filter) {
    nodes {
      id
      name
      own
    }
  }
}
    `, {"hash":"fe0d36fd4e45bd8fe050c2c773d4139e029c1cfcd918407585190f59ac754afd"}) as unknown as TypedDocumentString<AnswerTemplatesFoundQuery, AnswerTemplatesFoundQueryVariables>;
export const AnswerFilledDocument = new TypedDocumentString(`
    query AnswerFilled($template: UUID!, $ticket: UUID!) {
  answerTemplate(id: $template) {
    id
    filledFor(ticket: $ticket) {
      text
      open
    }
  }
}
    `, {"hash":"2d3f255c98982cb0e56a6be692d3e2b278de4bdc6f46d6bd9e343939249c8d90"}) as unknown as TypedDocumentString<AnswerFilledQuery, AnswerFilledQueryVariables>;
export const AnswerTemplateKeepDocument = new TypedDocumentString(`
    mutation AnswerTemplateKeep($input: AnswerTemplateKeepInput!) {
  answerTemplateKeep(input: $input) {
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
}`, {"hash":"aa6efa765d0532876d2e8943582905ebc388ea3df49ff6f45495e0a5091733fc"}) as unknown as TypedDocumentString<AnswerTemplateKeepMutation, AnswerTemplateKeepMutationVariables>;
export const AnswerTemplateChangeDocument = new TypedDocumentString(`
    mutation AnswerTemplateChange($input: AnswerTemplateChangeInput!) {
  answerTemplateChange(input: $input) {
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
}`, {"hash":"779863742c5cb5705a3aece4e3da5e440fc6cded0302d6cf173521b7c7faf088"}) as unknown as TypedDocumentString<AnswerTemplateChangeMutation, AnswerTemplateChangeMutationVariables>;
export const AnswerTemplateRetireDocument = new TypedDocumentString(`
    mutation AnswerTemplateRetire($input: AnswerTemplateRetireInput!) {
  answerTemplateRetire(input: $input) {
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
}`, {"hash":"2db268ae0207d535ec1b34959d7c41df76767a008402960c62c72bfd7c1719f5"}) as unknown as TypedDocumentString<AnswerTemplateRetireMutation, AnswerTemplateRetireMutationVariables>;
export const HistoryOfDocument = new TypedDocumentString(`
    query HistoryOf($kind: HistoryKind!, $id: UUID!, $direction: Direction!, $until: DateTime, $first: Int, $after: String) {
  history(
    kind: $kind
    id: $id
    direction: $direction
    until: $until
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      name
      at
      sentence
      who {
        name
        operator
        process
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
    `, {"hash":"6d93d894e1bde05d993e4c9727bca5843773c8be1ccc4e716662cb06fd0c217e"}) as unknown as TypedDocumentString<HistoryOfQuery, HistoryOfQueryVariables>;
export const AuditDocument = new TypedDocumentString(`
    query Audit($filter: AuditFilter, $first: Int, $after: String) {
  audit(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      at
      name
      outcome
      door
      code
      message
      about
      place {
        address
        program
      }
      who {
        account
        name
        operator
        process
      }
      events {
        name
        sentence
        eventType
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
    `, {"hash":"d15c93e92e1430768735fc00e25956321854da8731a3488b71cf1d0e13a85021"}) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const AuditPeopleDocument = new TypedDocumentString(`
    query AuditPeople {
  accounts(first: 100, orderBy: {field: NAME, direction: ASC}) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"ef89949236854b4b8d8405e62fada945f5ad998f724177cc36754dbc481e88e9"}) as unknown as TypedDocumentString<AuditPeopleQuery, AuditPeopleQueryVariables>;
export const EventPageDocument = new TypedDocumentString(`
    query EventPage($name: String!) {
  event(name: $name) {
    ...EventTold
    payload
    causes {
      ...EventTold
    }
    effects {
      ...EventTold
    }
  }
}
    fragment EventTold on HistoryEvent {
  name
  at
  sentence
  eventType
  who {
    name
    operator
    process
  }
}`, {"hash":"065acb138debde8c0c19f0387ec5e7e59bf320d40ad1b41c4c7eeeba618bdc5f"}) as unknown as TypedDocumentString<EventPageQuery, EventPageQueryVariables>;
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
}`, {"hash":"ebee36d2f1038d34a1c49f64fe8c244f140d7370f11c39b3a1c152ff4750a6a3"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
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
}`, {"hash":"efe7bb810e384b90bfa0ab00675974c1e7329bf13a9898c58ed8546641558488"}) as unknown as TypedDocumentString<SignInConfirmMutation, SignInConfirmMutationVariables>;
export const SessionRenewDocument = new TypedDocumentString(`
    mutation SessionRenew {
  sessionRenew {
    accessToken
    expiresAt
    account
  }
}
    `, {"hash":"2c9d4fe685616160c27d003d5363c5bc20bcc5a9b31a3e8c48e24d264b64ea1f"}) as unknown as TypedDocumentString<SessionRenewMutation, SessionRenewMutationVariables>;
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
}`, {"hash":"234a3285dca01cf9981a818c1fb9f88613d7fac12b6e1be3fb68bc1f9b013d87"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
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
}`, {"hash":"b4b37f12419a5acaefeaba7f853cd1e5fa1901f2b4d058dd6c861b5a2dff77e8"}) as unknown as TypedDocumentString<PasswordForgetMutation, PasswordForgetMutationVariables>;
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
}`, {"hash":"af9a05fbf0c7098e9e85c6f2d31d935123ae54bfbbcc177f40e14d59034c6def"}) as unknown as TypedDocumentString<PasswordChooseMutation, PasswordChooseMutationVariables>;
export const PasswordLinkDocument = new TypedDocumentString(`
    query PasswordLink($link: String!) {
  passwordLink(link: $link) {
    agency
    email
    language
    name
  }
}
    `, {"hash":"5be46f972b65342d4bd5230fe9ed0a087cb630a8ac821f087d590031db8dc2da"}) as unknown as TypedDocumentString<PasswordLinkQuery, PasswordLinkQueryVariables>;
export const BoardDocument = new TypedDocumentString(`
    query Board($team: UUID, $client: UUID) {
  ticketBoard(team: $team, client: $client) {
    pending
    unassigned
    mine
    late
    near
    critical
    unanswered
    waitingClient
    unread
  }
}
    `, {"hash":"2c65c1212c8591adfa26532001f6d0aaa4beb6df11a75228a215e1658b53c88a"}) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const WorkloadDocument = new TypedDocumentString(`
    query Workload($team: UUID) {
  workload(team: $team) {
    pending
    late
    near
    critical
    nextDue
    account {
      id
      name
    }
  }
}
    `, {"hash":"aa312218a8bda42aca515ea4a13700234a106920df9bd0b86c3f3ebead580be3"}) as unknown as TypedDocumentString<WorkloadQuery, WorkloadQueryVariables>;
export const BoardTeamsDocument = new TypedDocumentString(`
    query BoardTeams {
  teams {
    id
    name
    disbanded
  }
}
    `, {"hash":"5080d0fe21d234a3700f9bd5d8a31f14f94ea5f3beb29ce1d223562abcb22be2"}) as unknown as TypedDocumentString<BoardTeamsQuery, BoardTeamsQueryVariables>;
export const TicketFlowDocument = new TypedDocumentString(`
    query TicketFlow($from: Day!, $until: Day!, $by: FlowStep!, $client: UUID, $team: UUID) {
  ticketFlow(from: $from, until: $until, by: $by, client: $client, team: $team) {
    first
    opened
    late
    resolved
  }
}
    `, {"hash":"13d330f234f76b5d191685b39eaac3211ebc77b76163513ca081cab573f1d3f1"}) as unknown as TypedDocumentString<TicketFlowQuery, TicketFlowQueryVariables>;
export const ClientNamesDocument = new TypedDocumentString(`
    query ClientNames($id: UUID!) {
  client(id: $id) {
    id
    name
  }
}
    `, {"hash":"4a62754c2260cb89be9773255ebe2f8f5a0061475e9a48fb18177e70cac4d6ba"}) as unknown as TypedDocumentString<ClientNamesQuery, ClientNamesQueryVariables>;
export const ClientsDocument = new TypedDocumentString(`
    query Clients($filter: ClientFilter, $orderBy: ClientOrder, $first: Int, $after: String) {
  clients(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      name
      number
      sector
      archived
      contacts {
        id
        name
        phone
        primary
      }
      hourBanks {
        id
        total {
          count
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
    `, {"hash":"7fe5001e86b51bbcaa407cb332b8cd6bfce51d70546d1eb930b89cdbad4f4af5"}) as unknown as TypedDocumentString<ClientsQuery, ClientsQueryVariables>;
export const ClientPageDocument = new TypedDocumentString(`
    query ClientPage($id: UUID!, $at: DateTime) {
  client(id: $id, at: $at) {
    id
    name
    number
    sector
    size
    siren
    siret
    vatNumber
    notes
    archived
    registeredAt
    parent {
      id
      name
    }
    partner {
      id
      name
    }
    paymentTerms {
      rule
      days
      day
    }
    addresses {
      label
      purpose
      lines
      postalCode
      city
      country
    }
    contacts {
      ...ContactShown
    }
    contracts {
      id
      name
      kind
      stage
      lastDay
      renewalNoticed
    }
    hourBanks {
      id
      total {
        count
      }
      contract {
        id
        name
      }
    }
    documents(first: 50) {
      nodes {
        ...FileShown
      }
    }
  }
}
    fragment ContactShown on Contact {
  id
  name
  role
  mail
  phone
  availability
  language
  primary
  forgotten
}
fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"2cb590587489a1c427787c5311fd6eb9d77ee28bc0f08941ae3bc6eb4822880d"}) as unknown as TypedDocumentString<ClientPageQuery, ClientPageQueryVariables>;
export const ClientRegisterDocument = new TypedDocumentString(`
    mutation ClientRegister($input: ClientRegisterInput!) {
  clientRegister(input: $input) {
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
}`, {"hash":"1063168e64d4c926cb3c0bf513ba6192adf9e40bee20bf32e9e3479559a735ac"}) as unknown as TypedDocumentString<ClientRegisterMutation, ClientRegisterMutationVariables>;
export const ClientRewriteNotesDocument = new TypedDocumentString(`
    mutation ClientRewriteNotes($input: ClientRewriteNotesInput!) {
  clientRewriteNotes(input: $input) {
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
}`, {"hash":"a2eaecee570cd2ed7296e2bd3e326bc12cac618df46026e8cfbb3e653df31a6f"}) as unknown as TypedDocumentString<ClientRewriteNotesMutation, ClientRewriteNotesMutationVariables>;
export const ClientAddContactDocument = new TypedDocumentString(`
    mutation ClientAddContact($input: ClientAddContactInput!) {
  clientAddContact(input: $input) {
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
}`, {"hash":"b42e33a1ab3be51d1565a129cdbe84f5935dac07fd6692ac9e813abaa71bec00"}) as unknown as TypedDocumentString<ClientAddContactMutation, ClientAddContactMutationVariables>;
export const ClientChangeContactDocument = new TypedDocumentString(`
    mutation ClientChangeContact($input: ClientChangeContactInput!) {
  clientChangeContact(input: $input) {
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
}`, {"hash":"e66c9d58da601bfe5829745a6a622a53c1362de0921dc0133aee57ed393acf7f"}) as unknown as TypedDocumentString<ClientChangeContactMutation, ClientChangeContactMutationVariables>;
export const ClientChoosePrimaryContactDocument = new TypedDocumentString(`
    mutation ClientChoosePrimaryContact($input: ClientContactInput!) {
  clientChoosePrimaryContact(input: $input) {
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
}`, {"hash":"3550d040b0044fd36ddf701c4e9ad32fd9c10026670e4e905e1029e81274ae81"}) as unknown as TypedDocumentString<ClientChoosePrimaryContactMutation, ClientChoosePrimaryContactMutationVariables>;
export const ClientRemoveContactDocument = new TypedDocumentString(`
    mutation ClientRemoveContact($input: ClientContactInput!) {
  clientRemoveContact(input: $input) {
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
}`, {"hash":"a7d5d3e818c43eda1937cc0735260c6eefb3e7d32707fed4faf76a524eb21cfe"}) as unknown as TypedDocumentString<ClientRemoveContactMutation, ClientRemoveContactMutationVariables>;
export const ClientArchiveDocument = new TypedDocumentString(`
    mutation ClientArchive($input: ClientArchiveInput!) {
  clientArchive(input: $input) {
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
}`, {"hash":"5a8306c6488f1d0d29a53cd52e780174cf89e9761bcd6406a592e85de5fb640c"}) as unknown as TypedDocumentString<ClientArchiveMutation, ClientArchiveMutationVariables>;
export const ClientRestoreDocument = new TypedDocumentString(`
    mutation ClientRestore($input: ClientInput!) {
  clientRestore(input: $input) {
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
}`, {"hash":"92bb11cd2dc2ec812037cba5daff11e85ee3211cac4c059e3be25023b81be3cb"}) as unknown as TypedDocumentString<ClientRestoreMutation, ClientRestoreMutationVariables>;
export const ClientAttachDocumentDocument = new TypedDocumentString(`
    mutation ClientAttachDocument($input: ClientAttachDocumentInput!) {
  clientAttachDocument(input: $input) {
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
}`, {"hash":"20b0e8aa10b94a95a514d0ab622c3044884c7c0c20cc7af72b8eca9b76402c54"}) as unknown as TypedDocumentString<ClientAttachDocumentMutation, ClientAttachDocumentMutationVariables>;
export const ClientRenameDocument = new TypedDocumentString(`
    mutation ClientRename($input: ClientRenameInput!) {
  clientRename(input: $input) {
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
}`, {"hash":"1a3a4f52e9f970462fecbf8e4169d1ec942ee66e6dde84f67564693168eac1bd"}) as unknown as TypedDocumentString<ClientRenameMutation, ClientRenameMutationVariables>;
export const ClientRenumberDocument = new TypedDocumentString(`
    mutation ClientRenumber($input: ClientRenumberInput!) {
  clientRenumber(input: $input) {
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
}`, {"hash":"b6ac19033d28ca92b3be34d8bb29921833e53e24032b0986607af9dc739683c5"}) as unknown as TypedDocumentString<ClientRenumberMutation, ClientRenumberMutationVariables>;
export const ClientCorrectIdentifiersDocument = new TypedDocumentString(`
    mutation ClientCorrectIdentifiers($input: ClientCorrectIdentifiersInput!) {
  clientCorrectIdentifiers(input: $input) {
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
}`, {"hash":"29a2c9c85fdcb2110f570237f482d955dc6f189766c06d5a347e751ea1e046e3"}) as unknown as TypedDocumentString<ClientCorrectIdentifiersMutation, ClientCorrectIdentifiersMutationVariables>;
export const ClientSegmentDocument = new TypedDocumentString(`
    mutation ClientSegment($input: ClientSegmentInput!) {
  clientSegment(input: $input) {
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
}`, {"hash":"faf259c654afecce18701f239ef1a55abba009aced4240bac5ad44b7b5d4a702"}) as unknown as TypedDocumentString<ClientSegmentMutation, ClientSegmentMutationVariables>;
export const ClientChangePaymentTermsDocument = new TypedDocumentString(`
    mutation ClientChangePaymentTerms($input: ClientChangePaymentTermsInput!) {
  clientChangePaymentTerms(input: $input) {
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
}`, {"hash":"6d6a59980756dab23e58a786bf370d974773bea645db40ec8c514cb41d0ae01a"}) as unknown as TypedDocumentString<ClientChangePaymentTermsMutation, ClientChangePaymentTermsMutationVariables>;
export const ClientChangeAddressesDocument = new TypedDocumentString(`
    mutation ClientChangeAddresses($input: ClientChangeAddressesInput!) {
  clientChangeAddresses(input: $input) {
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
}`, {"hash":"94776dfd563ba1c30927274ad8309ca6a768f09f3810a58cb769c9ac09a188d3"}) as unknown as TypedDocumentString<ClientChangeAddressesMutation, ClientChangeAddressesMutationVariables>;
export const ClientAttachToParentDocument = new TypedDocumentString(`
    mutation ClientAttachToParent($input: ClientAttachToParentInput!) {
  clientAttachToParent(input: $input) {
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
}`, {"hash":"785860849e7d0bd6fcda4643432ff17b1663a156bd24f2b1e29f4c5aafc7a9c4"}) as unknown as TypedDocumentString<ClientAttachToParentMutation, ClientAttachToParentMutationVariables>;
export const ClientDetachFromParentDocument = new TypedDocumentString(`
    mutation ClientDetachFromParent($input: ClientInput!) {
  clientDetachFromParent(input: $input) {
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
}`, {"hash":"ae4b9291fdd77fa214280743fb2d6e991264d6b3c4bc5c42351003ba0b343d40"}) as unknown as TypedDocumentString<ClientDetachFromParentMutation, ClientDetachFromParentMutationVariables>;
export const ClientEntrustToPartnerDocument = new TypedDocumentString(`
    mutation ClientEntrustToPartner($input: ClientEntrustToPartnerInput!) {
  clientEntrustToPartner(input: $input) {
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
}`, {"hash":"581c4a3e03a2c0208696070faf7aef6847c13f2bf6667218f51b361b93a3fab2"}) as unknown as TypedDocumentString<ClientEntrustToPartnerMutation, ClientEntrustToPartnerMutationVariables>;
export const ClientWithdrawFromPartnerDocument = new TypedDocumentString(`
    mutation ClientWithdrawFromPartner($input: ClientInput!) {
  clientWithdrawFromPartner(input: $input) {
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
}`, {"hash":"da5e04f90b3d62bb4f19ddf437b635e473dcc73f9f14ab186fab854380962189"}) as unknown as TypedDocumentString<ClientWithdrawFromPartnerMutation, ClientWithdrawFromPartnerMutationVariables>;
export const ClientForgetContactDocument = new TypedDocumentString(`
    mutation ClientForgetContact($input: ClientContactInput!) {
  clientForgetContact(input: $input) {
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
}`, {"hash":"b588d297f204f78578f4c84d6d59f1c269d416b012a4f56988cc39cc802ddc38"}) as unknown as TypedDocumentString<ClientForgetContactMutation, ClientForgetContactMutationVariables>;
export const ClientRemoveDocumentDocument = new TypedDocumentString(`
    mutation ClientRemoveDocument($input: ClientRemoveDocumentInput!) {
  clientRemoveDocument(input: $input) {
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
}`, {"hash":"82e5f83c404527e234276efa92c212a0d195305bcf68dd0d45e100854e1769a4"}) as unknown as TypedDocumentString<ClientRemoveDocumentMutation, ClientRemoveDocumentMutationVariables>;
export const ClientsFoundDocument = new TypedDocumentString(`
    query ClientsFound($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"0478d5efb010a3ac344bb76994cf83b3c152cde0b1f5eb1f9f6aad4f73de7745"}) as unknown as TypedDocumentString<ClientsFoundQuery, ClientsFoundQueryVariables>;
export const ClientFamilyDocument = new TypedDocumentString(`
    query ClientFamily($id: UUID!) {
  clients(
    first: 100
    filter: {parent: $id}
    orderBy: {field: NAME, direction: ASC}
  ) {
    totalCount
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"386776772327da868cf2525f1ef19ab51f3b111f881a3ea3b5335ae1ad2317a6"}) as unknown as TypedDocumentString<ClientFamilyQuery, ClientFamilyQueryVariables>;
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
}`, {"hash":"e587ed26a518973bd8c62b995158f79b461fe88a042d7b1502364ac2b9b4cf14"}) as unknown as TypedDocumentString<OwnContractsQuery, OwnContractsQueryVariables>;
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
}`, {"hash":"eec59d1afbda2ddaeaa559e507c0b7b1e0b82a409171c0b70fa8979d6720d0a5"}) as unknown as TypedDocumentString<ContractsQuery, ContractsQueryVariables>;
export const ContractPageDocument = new TypedDocumentString(`
    query ContractPage($id: UUID!, $at: DateTime) {
  contract(id: $id, at: $at) {
    ...ContractRow
    signedAt
    renewalNoticeDays
    billing {
      every
      when
      from
    }
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
}`, {"hash":"6f928fa7f9a4fb05fecbaf1fcf77c9c26459afced3f890458798340a6fcd3b1f"}) as unknown as TypedDocumentString<ContractPageQuery, ContractPageQueryVariables>;
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
}`, {"hash":"799dc1baef9352fc388458532e44c9b5a6376a98d6366ca6b5cd5c8f3e7b6e4f"}) as unknown as TypedDocumentString<ContractRenewMutation, ContractRenewMutationVariables>;
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
}`, {"hash":"e8792b7fa34c35e759a5b6f7ebbe55b21bb1502568340f066b1307bacdf620f0"}) as unknown as TypedDocumentString<ContractEndMutation, ContractEndMutationVariables>;
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
}`, {"hash":"45a71b30bad99f9d216317cbecc0cf8828915384a4079892d20ae594e28cd4aa"}) as unknown as TypedDocumentString<ContractAttachDocumentMutation, ContractAttachDocumentMutationVariables>;
export const ContractClientsDocument = new TypedDocumentString(`
    query ContractClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"ebf3c9097200f7f5ec1dd3875c6f35dd348701b396c750a0f7985a7bfbc97eca"}) as unknown as TypedDocumentString<ContractClientsQuery, ContractClientsQueryVariables>;
export const ContractPoliciesDocument = new TypedDocumentString(`
    query ContractPolicies {
  servicePolicies(first: 100) {
    nodes {
      id
      name
      isDefault
    }
  }
}
    `, {"hash":"82417ff586dc324cf9bef0070e90ba52ca2ba10488ac7c83afcd878ffa1a4b2d"}) as unknown as TypedDocumentString<ContractPoliciesQuery, ContractPoliciesQueryVariables>;
export const ContractSignDocument = new TypedDocumentString(`
    mutation ContractSign($input: ContractSignInput!) {
  contractSign(input: $input) {
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
}`, {"hash":"5c4ee2082066e57f36ffd5107dd396072632c52f4342fcd62ee3382b74298f37"}) as unknown as TypedDocumentString<ContractSignMutation, ContractSignMutationVariables>;
export const ContractChangeTermsDocument = new TypedDocumentString(`
    mutation ContractChangeTerms($input: ContractChangeTermsInput!) {
  contractChangeTerms(input: $input) {
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
}`, {"hash":"c13733c5cc68e0bf8c614ecf5d87ea3f447b99d03744f6624496c0e3a72d0cbe"}) as unknown as TypedDocumentString<ContractChangeTermsMutation, ContractChangeTermsMutationVariables>;
export const ContractAgreeServicePolicyDocument = new TypedDocumentString(`
    mutation ContractAgreeServicePolicy($input: ContractAgreeServicePolicyInput!) {
  contractAgreeServicePolicy(input: $input) {
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
}`, {"hash":"586159db6bfbe6b5f8cf3980f25376f4d9e59757f7d930f0b3d639cf7aaba863"}) as unknown as TypedDocumentString<ContractAgreeServicePolicyMutation, ContractAgreeServicePolicyMutationVariables>;
export const ContractSetRenewalNoticeDocument = new TypedDocumentString(`
    mutation ContractSetRenewalNotice($input: ContractSetRenewalNoticeInput!) {
  contractSetRenewalNotice(input: $input) {
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
}`, {"hash":"8ba6277a650fb371cb48a9f9becce79283d803d686126a65fd38dc95d67b7e14"}) as unknown as TypedDocumentString<ContractSetRenewalNoticeMutation, ContractSetRenewalNoticeMutationVariables>;
export const ContractAssignDocument = new TypedDocumentString(`
    mutation ContractAssign($input: ContractAssignInput!) {
  contractAssign(input: $input) {
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
}`, {"hash":"93ad5ec5529c693447761e9c37221613ee3a086301fca1300ad6844b34cefdd7"}) as unknown as TypedDocumentString<ContractAssignMutation, ContractAssignMutationVariables>;
export const ContractCancelDocument = new TypedDocumentString(`
    mutation ContractCancel($input: ContractCancelInput!) {
  contractCancel(input: $input) {
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
}`, {"hash":"e786b1b6ed5d98013470d3e82a2478679218bdbe0fa7a76daeeb2b4aa77f2fb5"}) as unknown as TypedDocumentString<ContractCancelMutation, ContractCancelMutationVariables>;
export const ContractRemoveDocumentDocument = new TypedDocumentString(`
    mutation ContractRemoveDocument($input: ContractRemoveDocumentInput!) {
  contractRemoveDocument(input: $input) {
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
}`, {"hash":"b62c8cb3d7435e47a27650ecf428efc4b65d74f02fe41f0f5b97d6a181c079c4"}) as unknown as TypedDocumentString<ContractRemoveDocumentMutation, ContractRemoveDocumentMutationVariables>;
export const ContractAgreeBillingDocument = new TypedDocumentString(`
    mutation ContractAgreeBilling($input: ContractAgreeBillingInput!) {
  contractAgreeBilling(input: $input) {
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
}`, {"hash":"3b65ce376dccd4cb437ce1d4ed64867447ed3381967eb6813f3b0a28f867d192"}) as unknown as TypedDocumentString<ContractAgreeBillingMutation, ContractAgreeBillingMutationVariables>;
export const ContractReplayDocument = new TypedDocumentString(`
    query ContractReplay($client: UUID!, $terms: ContractTermsInput!) {
  contractReplay(client: $client, terms: $terms) {
    from
    until
    total {
      amount
      currency
    }
    invoiced {
      amount
      currency
    }
    months {
      month
      worked {
        count
      }
      covered {
        count
      }
      billed {
        count
      }
      beyond {
        count
      }
      subscription {
        amount
        currency
      }
      hours {
        amount
        currency
      }
      total {
        amount
        currency
      }
    }
  }
}
    `, {"hash":"a631a09f46ebda09dcd1c0931a01f0c0d3e2ac78ccca2e1492779090278dbf29"}) as unknown as TypedDocumentString<ContractReplayQuery, ContractReplayQueryVariables>;
export const ContractClientDocument = new TypedDocumentString(`
    query ContractClient($id: UUID!) {
  client(id: $id) {
    id
    name
  }
}
    `, {"hash":"223162a132381c8008162b3726df0695a254e8ddfd8362e06b2a5e3d742591a4"}) as unknown as TypedDocumentString<ContractClientQuery, ContractClientQueryVariables>;
export const ExpiringLotsDocument = new TypedDocumentString(`
    query ExpiringLots($until: Day!, $first: Int, $after: String) {
  expiringLots(until: $until, first: $first, after: $after) {
    nodes {
      ...LotShown
      bank
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
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
  invoice
  minutes {
    count
  }
  remaining {
    count
  }
}`, {"hash":"e26458c177a3ed098b7dc71893c13b8e096233571039c775821a784ef8cb3674"}) as unknown as TypedDocumentString<ExpiringLotsQuery, ExpiringLotsQueryVariables>;
export const BankOfDocument = new TypedDocumentString(`
    query BankOf($id: UUID!) {
  hourBank(id: $id) {
    id
    client {
      id
      name
    }
    contract {
      id
      name
    }
  }
}
    `, {"hash":"e453774842cb4d4d12f0053bab8d3169728a92c49ccb8250ab582542175c430e"}) as unknown as TypedDocumentString<BankOfQuery, BankOfQueryVariables>;
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
  invoice
  minutes {
    count
  }
  remaining {
    count
  }
}`, {"hash":"b20a83ff7b87a0780e5cd72fed723c82121fe86b8f7ccad92b277624ceb01f18"}) as unknown as TypedDocumentString<OwnHourBanksQuery, OwnHourBanksQueryVariables>;
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
}`, {"hash":"4bc04e5f446ff9c561da9fbf9ff8aba7f7abf002b41ce44fbbaf2ec2736fcb0a"}) as unknown as TypedDocumentString<HourBanksQuery, HourBanksQueryVariables>;
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
  invoice
  minutes {
    count
  }
  remaining {
    count
  }
}`, {"hash":"d48808d554a926f4be1fd9c691759c3684d5758cea14616b24feccfacf20b88d"}) as unknown as TypedDocumentString<HourBankPageQuery, HourBankPageQueryVariables>;
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
    `, {"hash":"571986b1cdd63dfb48cba39a9ad536b16ce4ebdf02dba29ce6fc9f8fa11d0f84"}) as unknown as TypedDocumentString<HourBankBalanceQuery, HourBankBalanceQueryVariables>;
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
        work {
          ticketNumber
          subject
          note
          by
          worked {
            count
          }
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
    `, {"hash":"be6789abd6525ca2ac87ea1eb7b170bc70f0605b90ab4b9d08972b3b1be38aa5"}) as unknown as TypedDocumentString<StatementQuery, StatementQueryVariables>;
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
}`, {"hash":"d407cd408e42b0df6bc01e81c203095d4e84eb955f710b83e5c0f541d898bb9c"}) as unknown as TypedDocumentString<HourBankCreditHoursMutation, HourBankCreditHoursMutationVariables>;
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
}`, {"hash":"17b147c3c2c64126173b66abbc2cec40993342f31c9f042cbad66010cb559075"}) as unknown as TypedDocumentString<HourBankCorrectHoursMutation, HourBankCorrectHoursMutationVariables>;
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
}`, {"hash":"5c660b1dfd45210ffd25f4dbd5784d4175fe58474c19666236802a78e9ac59c6"}) as unknown as TypedDocumentString<HourBankMarkLotPaidMutation, HourBankMarkLotPaidMutationVariables>;
export const HourBankOpenDocument = new TypedDocumentString(`
    mutation HourBankOpen($input: HourBankOpenInput!) {
  hourBankOpen(input: $input) {
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
}`, {"hash":"fecd5399edfb6b61f12f23f67d06d763df70939eb02be11f319de3a90ce24b9b"}) as unknown as TypedDocumentString<HourBankOpenMutation, HourBankOpenMutationVariables>;
export const HourBankCloseDocument = new TypedDocumentString(`
    mutation HourBankClose($input: HourBankCloseInput!) {
  hourBankClose(input: $input) {
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
}`, {"hash":"2f9bf1e84b2d29c2e0e98dd2805bc48eceb452699fcc8344b09a10d5c20c25df"}) as unknown as TypedDocumentString<HourBankCloseMutation, HourBankCloseMutationVariables>;
export const HourBankSetThresholdsDocument = new TypedDocumentString(`
    mutation HourBankSetThresholds($input: HourBankSetThresholdsInput!) {
  hourBankSetThresholds(input: $input) {
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
}`, {"hash":"e12a5d08a114473d415ed8c0915cac5edd4ca6cbf3daae138651b7a9c7c88e68"}) as unknown as TypedDocumentString<HourBankSetThresholdsMutation, HourBankSetThresholdsMutationVariables>;
export const HourBankShareWithDocument = new TypedDocumentString(`
    mutation HourBankShareWith($input: HourBankShareInput!) {
  hourBankShareWith(input: $input) {
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
}`, {"hash":"124e24f07cf8430355f68b60ddf8c4201afe154ee33130a9d1c3cf942dabc4fa"}) as unknown as TypedDocumentString<HourBankShareWithMutation, HourBankShareWithMutationVariables>;
export const HourBankStopSharingDocument = new TypedDocumentString(`
    mutation HourBankStopSharing($input: HourBankShareInput!) {
  hourBankStopSharing(input: $input) {
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
}`, {"hash":"4fbbbdd34489d93ddb58a2c21c7e0e89ac11fbef6e954b6ef89d8fe708dc3d40"}) as unknown as TypedDocumentString<HourBankStopSharingMutation, HourBankStopSharingMutationVariables>;
export const HourBankProposeRenewalDocument = new TypedDocumentString(`
    mutation HourBankProposeRenewal($input: HourBankInput!) {
  hourBankProposeRenewal(input: $input) {
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
}`, {"hash":"1cc61e1517b28bea4d5d025750f854b375576f26312e8bdb02600da8233b6540"}) as unknown as TypedDocumentString<HourBankProposeRenewalMutation, HourBankProposeRenewalMutationVariables>;
export const HourBankRefundLotDocument = new TypedDocumentString(`
    mutation HourBankRefundLot($input: HourBankRefundLotInput!) {
  hourBankRefundLot(input: $input) {
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
}`, {"hash":"e4b5cebfd15c0a87a5fa48bec41e298d976eb66424a8ef3b93ef4cc975c5ab9a"}) as unknown as TypedDocumentString<HourBankRefundLotMutation, HourBankRefundLotMutationVariables>;
export const BankSubsidiariesDocument = new TypedDocumentString(`
    query BankSubsidiaries($id: UUID!) {
  clients(
    first: 100
    filter: {parent: $id}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"b75953d59a7e9684d692af3250bf738742236cb0587417284197d2be20031bc8"}) as unknown as TypedDocumentString<BankSubsidiariesQuery, BankSubsidiariesQueryVariables>;
export const BankClientsDocument = new TypedDocumentString(`
    query BankClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"08b6903438d4ff68510926132d0ad4faf0c0bcd51060df640f67b2e28b26914b"}) as unknown as TypedDocumentString<BankClientsQuery, BankClientsQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation($id: UUID!, $from: Day!, $until: Day!) {
  hourBankReconciliation(id: $id, from: $from, until: $until) {
    agrees
    differences
    opening {
      count
    }
    closing {
      count
    }
    said {
      count
    }
    movements {
      event
      recordedAt
      kind
      day
      minutes {
        count
      }
      balance {
        count
      }
      entry {
        id
        note
        account {
          id
          name
        }
        ticket {
          id
          number
        }
      }
    }
  }
}
    `, {"hash":"827ab06fd5644bc63837d4cfba56e422d5dc8393233a4ff71e0f72351a6613f7"}) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const InvoiceDraftDocument = new TypedDocumentString(`
    mutation InvoiceDraft($input: InvoiceDraftInput!) {
  invoiceDraft(input: $input) {
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
}`, {"hash":"e0099e4eb881a8edc20298e155871fd31f124ff03c7f25e795b295dbb612a247"}) as unknown as TypedDocumentString<InvoiceDraftMutation, InvoiceDraftMutationVariables>;
export const InvoiceDraftFromTimeDocument = new TypedDocumentString(`
    mutation InvoiceDraftFromTime($input: InvoiceDraftFromTimeInput!) {
  invoiceDraftFromTime(input: $input) {
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
}`, {"hash":"931c85cff4c24113a6405989dc5abd10fe0b7e2652b85bbbb15d1a502317a6b8"}) as unknown as TypedDocumentString<InvoiceDraftFromTimeMutation, InvoiceDraftFromTimeMutationVariables>;
export const InvoiceSellHoursDocument = new TypedDocumentString(`
    mutation InvoiceSellHours($input: InvoiceSellHoursInput!) {
  invoiceSellHours(input: $input) {
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
}`, {"hash":"983e571668767bced071a771c3419b4f1f9d1e5eec8f6574b8dc8f081f2301ea"}) as unknown as TypedDocumentString<InvoiceSellHoursMutation, InvoiceSellHoursMutationVariables>;
export const InvoiceChangeDraftDocument = new TypedDocumentString(`
    mutation InvoiceChangeDraft($input: InvoiceChangeDraftInput!) {
  invoiceChangeDraft(input: $input) {
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
}`, {"hash":"0fd304c97d5ce20c7382c91a994711439573102ecdc748f724c658ef81ebf0f6"}) as unknown as TypedDocumentString<InvoiceChangeDraftMutation, InvoiceChangeDraftMutationVariables>;
export const InvoiceDiscardDraftDocument = new TypedDocumentString(`
    mutation InvoiceDiscardDraft($input: InvoiceDiscardDraftInput!) {
  invoiceDiscardDraft(input: $input) {
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
}`, {"hash":"aad4a10594dc30f6ab7f7b41674b800255be0747b973d775498d7a0bb95f56d6"}) as unknown as TypedDocumentString<InvoiceDiscardDraftMutation, InvoiceDiscardDraftMutationVariables>;
export const InvoiceValidateDocument = new TypedDocumentString(`
    mutation InvoiceValidate($input: InvoiceValidateInput!) {
  invoiceValidate(input: $input) {
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
}`, {"hash":"ba015064d96548971b0fb7c154f77ab9d14de235a11708a6d720907c18b11307"}) as unknown as TypedDocumentString<InvoiceValidateMutation, InvoiceValidateMutationVariables>;
export const InvoiceMarkSentDocument = new TypedDocumentString(`
    mutation InvoiceMarkSent($input: InvoiceMarkSentInput!) {
  invoiceMarkSent(input: $input) {
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
}`, {"hash":"875b92b2f92a170cb4a72fb092d6367fff56e60b6e93f837392c24af62152c4e"}) as unknown as TypedDocumentString<InvoiceMarkSentMutation, InvoiceMarkSentMutationVariables>;
export const InvoiceRecordPaymentDocument = new TypedDocumentString(`
    mutation InvoiceRecordPayment($input: InvoiceRecordPaymentInput!) {
  invoiceRecordPayment(input: $input) {
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
}`, {"hash":"4548f7d79baa137b58f51dff0683e7a339d3fd653375f0be3e78afa0c52fee47"}) as unknown as TypedDocumentString<InvoiceRecordPaymentMutation, InvoiceRecordPaymentMutationVariables>;
export const InvoiceRefundPaymentDocument = new TypedDocumentString(`
    mutation InvoiceRefundPayment($input: InvoiceRefundPaymentInput!) {
  invoiceRefundPayment(input: $input) {
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
}`, {"hash":"08d7ef262b818ad4e6da21c437dcd9544372a0f97f43957e673654cfd5b29f72"}) as unknown as TypedDocumentString<InvoiceRefundPaymentMutation, InvoiceRefundPaymentMutationVariables>;
export const InvoiceCreditDocument = new TypedDocumentString(`
    mutation InvoiceCredit($input: InvoiceCreditInput!) {
  invoiceCredit(input: $input) {
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
}`, {"hash":"9436a5449b0f07bf77a89df863c374950a59643868ba15fa01c64f6768b94b04"}) as unknown as TypedDocumentString<InvoiceCreditMutation, InvoiceCreditMutationVariables>;
export const InvoiceDisputeDocument = new TypedDocumentString(`
    mutation InvoiceDispute($input: InvoiceDisputeInput!) {
  invoiceDispute(input: $input) {
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
}`, {"hash":"fe002ffb4e3c03fddf525e49aaabd55b1f1df77ec44cf1cf635195e64940b6e1"}) as unknown as TypedDocumentString<InvoiceDisputeMutation, InvoiceDisputeMutationVariables>;
export const InvoiceSettleDisputeDocument = new TypedDocumentString(`
    mutation InvoiceSettleDispute($input: InvoiceSettleDisputeInput!) {
  invoiceSettleDispute(input: $input) {
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
}`, {"hash":"a1d47bd0eb7fe7ac9ebac91b0d8731a087ba2c2981c47f50a78ab60039c3dd42"}) as unknown as TypedDocumentString<InvoiceSettleDisputeMutation, InvoiceSettleDisputeMutationVariables>;
export const InvoicesValidateDocument = new TypedDocumentString(`
    mutation InvoicesValidate($input: InvoicesValidateInput!) {
  invoicesValidate(input: $input) {
    receipt
    refused
    results {
      userErrors {
        ...Why
      }
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
}`, {"hash":"86108e799e57a1b7fd5ffdc9bd4e66ca61383d7a3cc4294ee3aa9de4d30f4bb8"}) as unknown as TypedDocumentString<InvoicesValidateMutation, InvoicesValidateMutationVariables>;
export const InvoiceJournalDocument = new TypedDocumentString(`
    query InvoiceJournal($from: Day, $until: Day, $first: Int, $after: String) {
  invoiceJournal(from: $from, until: $until, first: $first, after: $after) {
    totalCount
    nodes {
      id
      ledger
      on
      invoice
      piece
      account
      accountLabel
      debit {
        amount
        currency
      }
      credit {
        amount
        currency
      }
      recordedAt
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `, {"hash":"f0b456b194b9fca2c6deea667d13a035bd5c7977684dfe4c513c0aea25c3ef37"}) as unknown as TypedDocumentString<InvoiceJournalQuery, InvoiceJournalQueryVariables>;
export const InvoiceFecDocument = new TypedDocumentString(`
    query InvoiceFec($from: Day!, $until: Day!) {
  invoiceFec(from: $from, until: $until) {
    name
    content
    lines
    leftOut
  }
}
    `, {"hash":"c17e4c74dbc7df5f9d158ca3f5fe3c7fb280de612335e33897bd2c7a7b74ff1a"}) as unknown as TypedDocumentString<InvoiceFecQuery, InvoiceFecQueryVariables>;
export const InvoiceAgeingDocument = new TypedDocumentString(`
    query InvoiceAgeing($on: Day) {
  invoiceAgeing(on: $on) {
    invoices
    client {
      id
      name
    }
    notDue {
      amount
      currency
    }
    thirty {
      amount
      currency
    }
    sixty {
      amount
      currency
    }
    ninety {
      amount
      currency
    }
    older {
      amount
      currency
    }
    total {
      amount
      currency
    }
    disputed {
      amount
      currency
    }
  }
}
    `, {"hash":"5551875ca18561882b4d8de7dcb2a94a4c40cf074b73978ef4fe3a9457ab5553"}) as unknown as TypedDocumentString<InvoiceAgeingQuery, InvoiceAgeingQueryVariables>;
export const InvoiceRevenueDocument = new TypedDocumentString(`
    query InvoiceRevenue($from: Day!, $until: Day!) {
  invoiceRevenue(from: $from, until: $until) {
    month
    invoices
    client {
      id
      name
    }
    revenue {
      amount
      currency
    }
    cost {
      amount
      currency
    }
    margin {
      amount
      currency
    }
  }
}
    `, {"hash":"0ed8f98026a7e33aa68e7c871d4bb1b5c097d930e7a2f95bbd7962201a73e730"}) as unknown as TypedDocumentString<InvoiceRevenueQuery, InvoiceRevenueQueryVariables>;
export const InvoiceEarningsDocument = new TypedDocumentString(`
    query InvoiceEarnings($from: Day!, $until: Day!, $by: [InvoiceEarningsBy!]!) {
  invoiceEarnings(from: $from, until: $until, by: $by) {
    month
    client {
      id
      name
    }
    contract {
      id
      name
    }
    technician {
      id
      name
    }
    technicianId
    lines
    revenue {
      amount
      currency
    }
    cost {
      amount
      currency
    }
    margin {
      amount
      currency
    }
  }
}
    `, {"hash":"4a49cd69b8c549d6d643321ba3f767ed5055fcf5052e92c817f352e0f74ef6d8"}) as unknown as TypedDocumentString<InvoiceEarningsQuery, InvoiceEarningsQueryVariables>;
export const InvoicesDocument = new TypedDocumentString(`
    query Invoices($filter: InvoiceFilter, $orderBy: InvoiceOrder, $first: Int, $after: String) {
  invoices(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...InvoiceRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment InvoiceRow on Invoice {
  id
  kind
  number
  stage
  issuedOn
  dueOn
  daysLate
  disputed
  reminded
  draftedAt
  client {
    id
    name
  }
  gross {
    amount
    currency
  }
  balance {
    amount
    currency
  }
}`, {"hash":"1fb0cfea0acfada3737769750b6a77bd910c1ff41f17857fd1a46eb8bf343c07"}) as unknown as TypedDocumentString<InvoicesQuery, InvoicesQueryVariables>;
export const InvoicePageDocument = new TypedDocumentString(`
    query InvoicePage($id: UUID!) {
  invoice(id: $id) {
    ...InvoiceHead
    ...InvoiceShown
  }
}
    fragment InvoiceRow on Invoice {
  id
  kind
  number
  stage
  issuedOn
  dueOn
  daysLate
  disputed
  reminded
  draftedAt
  client {
    id
    name
  }
  gross {
    amount
    currency
  }
  balance {
    amount
    currency
  }
}
fragment InvoiceHead on Invoice {
  ...InvoiceRow
  sentOn
  validatedAt
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  due {
    amount
    currency
  }
  received {
    amount
    currency
  }
  credited {
    amount
    currency
  }
  contract {
    id
    name
  }
  creditNoteOf {
    id
    number
  }
  deductedBy {
    id
    number
  }
}
fragment PartyShown on Party {
  name
  siren
  siret
  vatNumber
  lines
  postalCode
  city
  country
}
fragment InvoiceLineShown on InvoiceLine {
  id
  label
  nature
  quantity
  unit
  base
  discountPercent
  firstDay
  lastDay
  price {
    amount
    currency
  }
  allowance {
    amount
    currency
  }
  net {
    amount
    currency
  }
  vat {
    category
    rate
  }
  hours {
    count
  }
  contract {
    id
    name
  }
  ticket {
    id
    number
    subject
  }
  timeEntry {
    id
    dateOfWork
    worked {
      count
    }
    account {
      id
      name
    }
  }
}
fragment InvoiceMovementShown on InvoiceMovement {
  id
  kind
  on
  means
  words
  level
  payment
  creditNote
  recordedAt
  amount {
    amount
    currency
  }
  balanceAfter {
    amount
    currency
  }
  interest {
    amount
    currency
  }
  indemnity {
    amount
    currency
  }
}
fragment InvoiceShown on Invoice {
  reference
  note
  exemption
  paymentTerms {
    rule
    days
    day
  }
  seller {
    ...PartyShown
  }
  buyer {
    ...PartyShown
  }
  delivery {
    ...PartyShown
  }
  lines {
    ...InvoiceLineShown
  }
  vat {
    vat {
      category
      rate
    }
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
  }
  deductions {
    invoice
    number
    issuedOn
    gross {
      amount
      currency
    }
  }
  movements {
    ...InvoiceMovementShown
  }
  mentions {
    legalForm
    registry
    lateRate
    vatOnDebits
    earlyPayment
    iban
    bic
    indemnity {
      amount
      currency
    }
  }
}`, {"hash":"e2fcc237af85abb780fb0990e4b065db7932ee826736b95034d704d13980baff"}) as unknown as TypedDocumentString<InvoicePageQuery, InvoicePageQueryVariables>;
export const InvoiceThenDocument = new TypedDocumentString(`
    query InvoiceThen($id: UUID!, $at: DateTime!) {
  invoice(id: $id, at: $at) {
    ...InvoiceHead
  }
}
    fragment InvoiceRow on Invoice {
  id
  kind
  number
  stage
  issuedOn
  dueOn
  daysLate
  disputed
  reminded
  draftedAt
  client {
    id
    name
  }
  gross {
    amount
    currency
  }
  balance {
    amount
    currency
  }
}
fragment InvoiceHead on Invoice {
  ...InvoiceRow
  sentOn
  validatedAt
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  due {
    amount
    currency
  }
  received {
    amount
    currency
  }
  credited {
    amount
    currency
  }
  contract {
    id
    name
  }
  creditNoteOf {
    id
    number
  }
  deductedBy {
    id
    number
  }
}`, {"hash":"1152445649305466012dc75748595043393c2edd86f9752493298922d5a9efcc"}) as unknown as TypedDocumentString<InvoiceThenQuery, InvoiceThenQueryVariables>;
export const InvoiceWhyDocument = new TypedDocumentString(`
    query InvoiceWhy($id: UUID!) {
  invoice(id: $id) {
    id
    lines {
      id
      why {
        name
        at
        sentence
        who {
          name
          operator
          process
        }
      }
    }
  }
}
    `, {"hash":"fef69ded0694d31d295f3c25b312cb5944eaf7c5f4b6099b287bd7c105d49635"}) as unknown as TypedDocumentString<InvoiceWhyQuery, InvoiceWhyQueryVariables>;
export const InvoiceClientsDocument = new TypedDocumentString(`
    query InvoiceClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
      paymentTerms {
        rule
        days
        day
      }
    }
  }
}
    `, {"hash":"01c90aa41152088c6488b8f1d71b51d674b73298dd9addfe510006b5c829907d"}) as unknown as TypedDocumentString<InvoiceClientsQuery, InvoiceClientsQueryVariables>;
export const InvoiceClientDocument = new TypedDocumentString(`
    query InvoiceClient($id: UUID!) {
  client(id: $id) {
    id
    name
    paymentTerms {
      rule
      days
      day
    }
  }
}
    `, {"hash":"2934f6b85b19df6086909974ab55357efa89347568df7b7643657c4e1d4c9740"}) as unknown as TypedDocumentString<InvoiceClientQuery, InvoiceClientQueryVariables>;
export const InvoiceDepositsDocument = new TypedDocumentString(`
    query InvoiceDeposits($client: UUID!, $first: Int!) {
  invoices(first: $first, filter: {client: $client, kind: DEPOSIT}) {
    nodes {
      id
      number
      issuedOn
      stage
      deductedBy {
        id
      }
      credited {
        amount
      }
      gross {
        amount
        currency
      }
    }
  }
}
    `, {"hash":"90286323be2797fc735126092ac29cf10df449985ab1832484d4a916d8b16c81"}) as unknown as TypedDocumentString<InvoiceDepositsQuery, InvoiceDepositsQueryVariables>;
export const InvoiceableTimeDocument = new TypedDocumentString(`
    query InvoiceableTime($client: UUID!, $from: Day, $until: Day, $first: Int, $after: String) {
  timeEntries(
    first: $first
    after: $after
    filter: {client: $client, toBill: true, from: $from, until: $until}
    orderBy: {field: DATE_OF_WORK, direction: ASC}
  ) {
    nodes {
      id
      dateOfWork
      note
      billable {
        count
      }
      price {
        amount
        currency
      }
      account {
        id
        name
      }
      ticket {
        id
        number
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
    `, {"hash":"aa56d9415764adb111563ffea37d4733bcf531290f0b6c1f6ce1d0f77ef2bac6"}) as unknown as TypedDocumentString<InvoiceableTimeQuery, InvoiceableTimeQueryVariables>;
export const InvoiceCountsDocument = new TypedDocumentString(`
    query InvoiceCounts($today: Day!) {
  drafts: invoices(first: 1, filter: {stage: DRAFT}) {
    totalCount
  }
  toSend: invoices(first: 1, filter: {stage: VALIDATED}) {
    totalCount
  }
  late: invoices(first: 1, filter: {lateOn: $today}) {
    totalCount
  }
  toBill {
    entries
  }
}
    `, {"hash":"9e05308f31b59c4783e2ef2fb4a0f3cdfd7285327280d639cf4232acc3bffd0a"}) as unknown as TypedDocumentString<InvoiceCountsQuery, InvoiceCountsQueryVariables>;
export const InvoiceLettersDocument = new TypedDocumentString(`
    query InvoiceLetters($id: UUID!) {
  invoice(id: $id) {
    id
    client {
      id
      contacts {
        ...InvoiceContact
      }
    }
    letters {
      ...InvoiceLetterShown
    }
  }
}
    fragment InvoiceContact on Contact {
  id
  name
  role
  mail
  primary
  forgotten
}
fragment InvoiceLetterShown on InvoiceLetter {
  id
  contactId
  level
  state
  error
  tries
  askedAt
  at
}`, {"hash":"291fed63af0061d06cdb16cb22b5329f532d1dee18249c22554c336262eb5f10"}) as unknown as TypedDocumentString<InvoiceLettersQuery, InvoiceLettersQueryVariables>;
export const InvoiceSendDocument = new TypedDocumentString(`
    mutation InvoiceSend($input: InvoiceSendInput!) {
  invoiceSend(input: $input) {
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
}`, {"hash":"d1fe08673342042175831c159ebd848135e14301709a45271986c9c8ebbd8b50"}) as unknown as TypedDocumentString<InvoiceSendMutation, InvoiceSendMutationVariables>;
export const InvoicesToSendDocument = new TypedDocumentString(`
    query InvoicesToSend($first: Int!, $after: String) {
  invoices(first: $first, after: $after, filter: {stage: VALIDATED}) {
    nodes {
      id
      client {
        id
        contacts {
          ...InvoiceContact
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
    fragment InvoiceContact on Contact {
  id
  name
  role
  mail
  primary
  forgotten
}`, {"hash":"58e2d2f319d7ccf023f71b265eddd97ce60decdfb037108b0206da5d9de69651"}) as unknown as TypedDocumentString<InvoicesToSendQuery, InvoicesToSendQueryVariables>;
export const OwnLateInvoicesDocument = new TypedDocumentString(`
    query OwnLateInvoices($today: Day!, $first: Int!) {
  invoices(
    first: $first
    filter: {lateOn: $today}
    orderBy: {field: DUE_ON, direction: ASC}
  ) {
    totalCount
    nodes {
      id
      balance {
        amount
        currency
      }
    }
  }
}
    `, {"hash":"9a1968dfa59c549919cecb7844c5994dae9c344a486c7b8eb79a94a150d17475"}) as unknown as TypedDocumentString<OwnLateInvoicesQuery, OwnLateInvoicesQueryVariables>;
export const InvoicePapersDocument = new TypedDocumentString(`
    query InvoicePapers($id: UUID!) {
  invoice(id: $id) {
    id
    french: pdf(language: FRENCH)
    english: pdf(language: ENGLISH)
    facturX
  }
}
    `, {"hash":"7612ed8227e26720a6c30e53c54e36ab17ce35df3ca675ec2ec27bd95a2bd9b9"}) as unknown as TypedDocumentString<InvoicePapersQuery, InvoicePapersQueryVariables>;
export const InvoicePreviewDocument = new TypedDocumentString(`
    query InvoicePreview($id: UUID!, $language: Language!) {
  invoice(id: $id) {
    id
    preview(language: $language) {
      path
      userErrors {
        ...Why
      }
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"5b55133f3ef2f8de3de14974f154ae3715a4785f2d0bd4072d8ef6fa9f090bde"}) as unknown as TypedDocumentString<InvoicePreviewQuery, InvoicePreviewQueryVariables>;
export const MachinesDocument = new TypedDocumentString(`
    query Machines($filter: MachineFilter, $first: Int, $after: String) {
  machines(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...MachineRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment MachineRow on Machine {
  id
  name
  hostname
  serial
  standing
  codeUntil
  heardAt
  silentSince
  revokedAt
  alertSince
  alertCount
  agentVersion
  client {
    id
    name
  }
}`, {"hash":"78968bb3994edb06c50ae92b5f54323bb2bd6a7365a6ab8ab393e2c13afa4296"}) as unknown as TypedDocumentString<MachinesQuery, MachinesQueryVariables>;
export const MachineCountsDocument = new TypedDocumentString(`
    query MachineCounts($enrolled: MachineFilter, $silent: MachineFilter, $expected: MachineFilter, $revoked: MachineFilter) {
  ENROLLED: machines(first: 1, filter: $enrolled) {
    totalCount
  }
  SILENT: machines(first: 1, filter: $silent) {
    totalCount
  }
  EXPECTED: machines(first: 1, filter: $expected) {
    totalCount
  }
  REVOKED: machines(first: 1, filter: $revoked) {
    totalCount
  }
}
    `, {"hash":"50805a6bc421fb437ea54173909f5aa682e13ece7f5db68b35058c7a9f7e142d"}) as unknown as TypedDocumentString<MachineCountsQuery, MachineCountsQueryVariables>;
export const MachinePageDocument = new TypedDocumentString(`
    query MachinePage($id: UUID!) {
  machine(id: $id) {
    ...MachineRow
    enrolledAt
    certifiedUntil
    cloneSuspectedAt
    inventoryAt
    silenceTicket {
      subject
      priority
    }
    troubles {
      part
      detail
    }
  }
}
    fragment MachineRow on Machine {
  id
  name
  hostname
  serial
  standing
  codeUntil
  heardAt
  silentSince
  revokedAt
  alertSince
  alertCount
  agentVersion
  client {
    id
    name
  }
}`, {"hash":"e2babfe83bf2082e4613833ebe3ffc41ec8c92c7bd4663c502abe114991a4f96"}) as unknown as TypedDocumentString<MachinePageQuery, MachinePageQueryVariables>;
export const MachineInventoryDocument = new TypedDocumentString(`
    query MachineInventory($id: UUID!, $at: DateTime) {
  machine(id: $id) {
    id
    inventory(at: $at) {
      section
      seenAt
      content
    }
  }
}
    `, {"hash":"63b83d241bfeb8731f898579d1a4b1dfaad085e91fe817f117f43875400287cc"}) as unknown as TypedDocumentString<MachineInventoryQuery, MachineInventoryQueryVariables>;
export const MachineInventoryChangesDocument = new TypedDocumentString(`
    query MachineInventoryChanges($id: UUID!, $from: DateTime!, $until: DateTime) {
  machine(id: $id) {
    id
    inventoryChanges(from: $from, until: $until) {
      section
      path
      before
      after
    }
  }
}
    `, {"hash":"29bafef58faa71077edb0b28693f44cd22321eb0f96b77565e1a87988f472e41"}) as unknown as TypedDocumentString<MachineInventoryChangesQuery, MachineInventoryChangesQueryVariables>;
export const MachineSamplesDocument = new TypedDocumentString(`
    query MachineSamples($id: UUID!, $first: Int!) {
  machine(id: $id) {
    id
    samples(first: $first) {
      takenAt
      measured
    }
  }
}
    `, {"hash":"79e0d54de4118569178797b3aa896a264d7b750b7362e170198f5c2edc057f36"}) as unknown as TypedDocumentString<MachineSamplesQuery, MachineSamplesQueryVariables>;
export const MachineChartsDocument = new TypedDocumentString(`
    query MachineCharts($id: UUID!, $from: DateTime!, $until: DateTime!, $of: String!) {
  machine(id: $id) {
    id
    PROCESSOR: measures(measure: PROCESSOR, from: $from, until: $until) {
      ...MachineSums
    }
    MEMORY: measures(measure: MEMORY, from: $from, until: $until) {
      ...MachineSums
    }
    FILESYSTEM: measures(measure: FILESYSTEM, of: $of, from: $from, until: $until) {
      ...MachineSums
    }
    LOAD: measures(measure: LOAD, from: $from, until: $until) {
      ...MachineSums
    }
    SWAP: measures(measure: SWAP, from: $from, until: $until) {
      ...MachineSums
    }
  }
}
    fragment MachineSums on MachineMeasures {
  stepMinutes
  points {
    at
    lowest
    highest
    mean
  }
}`, {"hash":"78bf09c737f683b76a623899a8b946d69e029cf22db3f119666960e0ba6d1009"}) as unknown as TypedDocumentString<MachineChartsQuery, MachineChartsQueryVariables>;
export const MachineAlertsDocument = new TypedDocumentString(`
    query MachineAlerts($filter: MachineAlertFilter, $first: Int, $after: String) {
  machineAlerts(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...MachineAlertRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment AlertConditionShown on AlertCondition {
  antivirusOff
  threshold {
    measure
    of
    side
    raise
    clear
    hits
    last
  }
  serviceDown {
    service
    hits
    last
  }
  diskFilling {
    mountedOn
    overHours
    withinDays
  }
  logLines {
    containing
    source
    lines
    withinMinutes
  }
}
fragment MachineAlertRow on MachineAlert {
  id
  subject
  priority
  since
  raisedAt
  clearedAt
  measured
  times
  machine {
    id
    name
  }
  client {
    id
    name
  }
  rule {
    id
    name
    condition {
      ...AlertConditionShown
    }
  }
  ticket {
    id
    number
    status
  }
}`, {"hash":"de81e32698420659245921cc7998968c4e0b1b9694bc2007f197bf8979a24da0"}) as unknown as TypedDocumentString<MachineAlertsQuery, MachineAlertsQueryVariables>;
export const MachineAlertCountsDocument = new TypedDocumentString(`
    query MachineAlertCounts($client: UUID) {
  STANDING: machineAlerts(first: 1, filter: {open: true, client: $client}) {
    totalCount
  }
  OVER: machineAlerts(first: 1, filter: {open: false, client: $client}) {
    totalCount
  }
}
    `, {"hash":"0a5ea8a7754a7ab96734fe6b012a7224ccc9622419650e77a8d192e50530aac0"}) as unknown as TypedDocumentString<MachineAlertCountsQuery, MachineAlertCountsQueryVariables>;
export const MachineClientsDocument = new TypedDocumentString(`
    query MachineClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"0c8887862bd5c137bd46e06188f285d1aefae000cbbf2548d435c7085a9e8a6c"}) as unknown as TypedDocumentString<MachineClientsQuery, MachineClientsQueryVariables>;
export const MachineClientDocument = new TypedDocumentString(`
    query MachineClient($id: UUID!) {
  client(id: $id) {
    id
    name
  }
}
    `, {"hash":"e8f23c4e748b5517dd59df584179ea3d41f214a810fa1f7ed521ccb6c68503e3"}) as unknown as TypedDocumentString<MachineClientQuery, MachineClientQueryVariables>;
export const MachineExpectDocument = new TypedDocumentString(`
    mutation MachineExpect($input: MachineExpectInput!) {
  machineExpect(input: $input) {
    made
    code
    machine {
      codeUntil
    }
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
}`, {"hash":"3312f36badb226e07f52e27d556e3c56ac8fc186343d47e15240c07dcb8d4f6a"}) as unknown as TypedDocumentString<MachineExpectMutation, MachineExpectMutationVariables>;
export const MachineAssignDocument = new TypedDocumentString(`
    mutation MachineAssign($input: MachineAssignInput!) {
  machineAssign(input: $input) {
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
}`, {"hash":"423a46adacbac22e1de40aabdd7323a2851b46aa5e12e23d9ee16c0c23c89adb"}) as unknown as TypedDocumentString<MachineAssignMutation, MachineAssignMutationVariables>;
export const MachineRevokeDocument = new TypedDocumentString(`
    mutation MachineRevoke($input: MachineRevokeInput!) {
  machineRevoke(input: $input) {
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
}`, {"hash":"1ee979d41433fcee8f9a45d4771422be1ff971d25e026e0680115ca8f63bd6b8"}) as unknown as TypedDocumentString<MachineRevokeMutation, MachineRevokeMutationVariables>;
export const MachineWatchSilenceDocument = new TypedDocumentString(`
    mutation MachineWatchSilence($input: MachineWatchSilenceInput!) {
  machineWatchSilence(input: $input) {
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
}`, {"hash":"e86784abea2ceb50f31c59bb38e83bad3961613af0a6e82e8e79f9376aaafa7e"}) as unknown as TypedDocumentString<MachineWatchSilenceMutation, MachineWatchSilenceMutationVariables>;
export const MachineIgnoreSilenceDocument = new TypedDocumentString(`
    mutation MachineIgnoreSilence($input: MachineIgnoreSilenceInput!) {
  machineIgnoreSilence(input: $input) {
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
}`, {"hash":"4ad467a93c6011b03e7050f7f0146a451b40effca596456e846116dfefc4608d"}) as unknown as TypedDocumentString<MachineIgnoreSilenceMutation, MachineIgnoreSilenceMutationVariables>;
export const MachineToldDocument = new TypedDocumentString(`
    query MachineTold($id: UUID!, $before: DateTime, $first: Int!) {
  machine(id: $id) {
    id
    told(before: $before, first: $first) {
      takenAt
      content
    }
  }
}
    `, {"hash":"a7ae06070f3dcaa4144ef68180853915621c87bf6ac9cfbb9238e78be0fdbd31"}) as unknown as TypedDocumentString<MachineToldQuery, MachineToldQueryVariables>;
export const MachineDisksDocument = new TypedDocumentString(`
    query MachineDisks($id: UUID!) {
  machine(id: $id) {
    id
    diskHealth {
      takenAt
      disks
    }
  }
}
    `, {"hash":"30d2d9f77b82e545116db68cee281b952a66208542126e8d1a7bae54c5bd2fc2"}) as unknown as TypedDocumentString<MachineDisksQuery, MachineDisksQueryVariables>;
export const MailsDocument = new TypedDocumentString(`
    query Mails($state: MailState, $first: Int, $after: String) {
  mails(first: $first, after: $after, state: $state) {
    totalCount
    nodes {
      id
      at
      state
      heldBecause
      asideBecause
      sender
      subject
      decidedAt
      decidedBy {
        id
        name
      }
      ticket {
        id
        number
        subject
      }
      original {
        ...FileShown
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
    fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"a8813cef49788a6eb3265bc477058c95640347011ed977620e9eca03caecd4e6"}) as unknown as TypedDocumentString<MailsQuery, MailsQueryVariables>;
export const MailsHeldDocument = new TypedDocumentString(`
    query MailsHeld {
  mails(first: 1, state: HELD) {
    totalCount
  }
}
    `, {"hash":"a928e4577f0b1963c2d7db817b828c30b559a63a7193f46cf939c8f84f2c45f8"}) as unknown as TypedDocumentString<MailsHeldQuery, MailsHeldQueryVariables>;
export const MailAddressDocument = new TypedDocumentString(`
    query MailAddress {
  mailAddress
}
    `, {"hash":"53f898a6d9e3934769ef351fe2745ef75191d208eae77fe33f1cab8ae97872c1"}) as unknown as TypedDocumentString<MailAddressQuery, MailAddressQueryVariables>;
export const MailClientsDocument = new TypedDocumentString(`
    query MailClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"43725262782bae4ff4f78a74c288db68191c841eed8ac7a09802da750e3b85ea"}) as unknown as TypedDocumentString<MailClientsQuery, MailClientsQueryVariables>;
export const MailTicketsDocument = new TypedDocumentString(`
    query MailTickets($search: String) {
  tickets(first: 20, filter: {search: $search}) {
    nodes {
      id
      number
      subject
    }
  }
}
    `, {"hash":"2183c644cd401e2a24196e938f76ecbe51bb0b1693a7983491a27b0cc96cf6ce"}) as unknown as TypedDocumentString<MailTicketsQuery, MailTicketsQueryVariables>;
export const MailAcceptDocument = new TypedDocumentString(`
    mutation MailAccept($input: MailAcceptInput!) {
  mailAccept(input: $input) {
    made
    receipt
    mail {
      id
      ticket {
        id
      }
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
}`, {"hash":"02ed77c90286795b58495fd7354c6f367b4f06f736ac7645f694b8654f80857e"}) as unknown as TypedDocumentString<MailAcceptMutation, MailAcceptMutationVariables>;
export const MailRefuseDocument = new TypedDocumentString(`
    mutation MailRefuse($input: MailRefuseInput!) {
  mailRefuse(input: $input) {
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
}`, {"hash":"dc3b2323e465257448d67cce21b46514e2e8e3dde8ad057d4ca24828d45d6cf9"}) as unknown as TypedDocumentString<MailRefuseMutation, MailRefuseMutationVariables>;
export const MailChooseAddressDocument = new TypedDocumentString(`
    mutation MailChooseAddress($input: MailChooseAddressInput!) {
  mailChooseAddress(input: $input) {
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
}`, {"hash":"e27c0efd2b215827c80de90c1284ba1d568a71eec88e0b2e18c0775f76db70a9"}) as unknown as TypedDocumentString<MailChooseAddressMutation, MailChooseAddressMutationVariables>;
export const MaintenancesDocument = new TypedDocumentString(`
    query Maintenances($calledOff: Boolean!, $first: Int, $after: String) {
  maintenances(first: $first, after: $after, calledOff: $calledOff) {
    totalCount
    nodes {
      ...MaintenanceShown
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment MaintenanceShown on Maintenance {
  id
  name
  calledOff
  plannedAt
  client {
    id
    name
  }
  machine {
    id
    name
  }
  once {
    from
    until
  }
  weekly {
    weekday
    from
    minutes
  }
}`, {"hash":"0eb0c1caede968fc288727be60107916796c893f743b98bc3aa95d53d2dd7c5d"}) as unknown as TypedDocumentString<MaintenancesQuery, MaintenancesQueryVariables>;
export const MaintenancePlanDocument = new TypedDocumentString(`
    mutation MaintenancePlan($input: MaintenancePlanInput!) {
  maintenancePlan(input: $input) {
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
}`, {"hash":"7f8c8d73fa87e21b92cb7933bfa4654d8cc60b8b06aa8f520cb8fdc77bc8d76f"}) as unknown as TypedDocumentString<MaintenancePlanMutation, MaintenancePlanMutationVariables>;
export const MaintenanceCallOffDocument = new TypedDocumentString(`
    mutation MaintenanceCallOff($input: MaintenanceCallOffInput!) {
  maintenanceCallOff(input: $input) {
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
}`, {"hash":"6cba872e4f5da4f2a15ef3fd6e343e1e74ef93dafe5a92d214af1f30572b4675"}) as unknown as TypedDocumentString<MaintenanceCallOffMutation, MaintenanceCallOffMutationVariables>;
export const NoticesUnreadDocument = new TypedDocumentString(`
    query NoticesUnread {
  noticesUnread
  notices(first: 20, unread: true) {
    nodes {
      ...NoticeNewest
    }
  }
}
    fragment NoticeNewest on Notice {
  id
  sentence
  ticket {
    id
    number
    subject
  }
  hourBank {
    id
  }
}`, {"hash":"a41018ff4725054b49042dc693ef465112e594542e701ec2751d7278db54bdd4"}) as unknown as TypedDocumentString<NoticesUnreadQuery, NoticesUnreadQueryVariables>;
export const NoticeGroupsDocument = new TypedDocumentString(`
    query NoticeGroups($first: Int, $after: String) {
  noticeGroups(first: $first, after: $after) {
    nodes {
      id
      at
      kind
      sentence
      unread
      by {
        id
        name
      }
      ticket {
        id
        number
        subject
        client {
          id
          name
        }
      }
      hourBank {
        id
        client {
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
    `, {"hash":"cdbee334650feb24965821651ee0a4c8beb22659a03b9e103febcd11aca5b22e"}) as unknown as TypedDocumentString<NoticeGroupsQuery, NoticeGroupsQueryVariables>;
export const NoticePreferencesDocument = new TypedDocumentString(`
    query NoticePreferences {
  noticePreferences {
    digestHour
    ways {
      kind
      way
      chosen
    }
  }
}
    `, {"hash":"ebf0bebc9e21f1bf19cc4e8ec168b92e1c25c8bc222e4674924a87486c66b9b9"}) as unknown as TypedDocumentString<NoticePreferencesQuery, NoticePreferencesQueryVariables>;
export const NoticeNewsDocument = new TypedDocumentString(`
    subscription NoticeNews($after: JournalCursor) {
  noticeNews(after: $after) {
    cursor
    unread
    newest {
      ...NoticeNewest
    }
  }
}
    fragment NoticeNewest on Notice {
  id
  sentence
  ticket {
    id
    number
    subject
  }
  hourBank {
    id
  }
}`, {"hash":"1d74a7dc0fe4843ea02a107e993a8ab9b70cfcf78a6c89637253c589d409e4ba"}) as unknown as TypedDocumentString<NoticeNewsSubscription, NoticeNewsSubscriptionVariables>;
export const NoticeReadDocument = new TypedDocumentString(`
    mutation NoticeRead($input: NoticeReadInput!) {
  noticeRead(input: $input) {
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
}`, {"hash":"25daf56badf877a8a64edf091f97b5c4c5441dfa4ac0392b94c70f3286a6b324"}) as unknown as TypedDocumentString<NoticeReadMutation, NoticeReadMutationVariables>;
export const NoticeReadAllDocument = new TypedDocumentString(`
    mutation NoticeReadAll($input: NoticeReadAllInput!) {
  noticeReadAll(input: $input) {
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
}`, {"hash":"ed49867fc1b975463889ce38f26228c8f1851dbb7f1a9c84e7c34900363e9094"}) as unknown as TypedDocumentString<NoticeReadAllMutation, NoticeReadAllMutationVariables>;
export const NoticeChoosePreferencesDocument = new TypedDocumentString(`
    mutation NoticeChoosePreferences($input: NoticeChoosePreferencesInput!) {
  noticeChoosePreferences(input: $input) {
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
}`, {"hash":"d80e3384864f2176f28d94790ca7fb4dae4eb456c5d8a759c729a9d4b0a4d440"}) as unknown as TypedDocumentString<NoticeChoosePreferencesMutation, NoticeChoosePreferencesMutationVariables>;
export const ProfileDocument = new TypedDocumentString(`
    query Profile {
  me {
    sessions {
      id
      address
      program
      current
      openedAt
      renewedAt
    }
    secondFactor {
      on
      recoveryCodesLeft
    }
  }
}
    `, {"hash":"92f3ffa4e7a7b291cc50158bacbc0d8095c7c85719b2679edd33b2074f101297"}) as unknown as TypedDocumentString<ProfileQuery, ProfileQueryVariables>;
export const AccountChangeProfileDocument = new TypedDocumentString(`
    mutation AccountChangeProfile($input: AccountChangeProfileInput!) {
  accountChangeProfile(input: $input) {
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
}`, {"hash":"47c8d65a2092ea5422ae504ac4a2022d032400201a3c17eff7ab023da221f970"}) as unknown as TypedDocumentString<AccountChangeProfileMutation, AccountChangeProfileMutationVariables>;
export const PasswordChangeDocument = new TypedDocumentString(`
    mutation PasswordChange($input: PasswordChangeInput!) {
  passwordChange(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"60e8c4703138343e0d7cddbf012f074ba2bf351486e66e3c5fb3ba741c15840b"}) as unknown as TypedDocumentString<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const SessionEndDocument = new TypedDocumentString(`
    mutation SessionEnd($input: SessionEndInput!) {
  sessionEnd(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"17dfb3ed8cf7fc8da812c21111504b40a9e20722161619b342c67b1ce5c6a215"}) as unknown as TypedDocumentString<SessionEndMutation, SessionEndMutationVariables>;
export const SecondFactorBeginDocument = new TypedDocumentString(`
    mutation SecondFactorBegin($input: SecondFactorBeginInput!) {
  secondFactorBegin(input: $input) {
    secret
    uri
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"80cb0d24ad481a4571cd93ba207a54a1a210c6d7fe61944e6ecccd48150a7ace"}) as unknown as TypedDocumentString<SecondFactorBeginMutation, SecondFactorBeginMutationVariables>;
export const SecondFactorConfirmDocument = new TypedDocumentString(`
    mutation SecondFactorConfirm($input: SecondFactorConfirmInput!) {
  secondFactorConfirm(input: $input) {
    recoveryCodes
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"6aa2105b253046591160562adaff7ac3890c6587efbcd564bb7c9234b6cbfaab"}) as unknown as TypedDocumentString<SecondFactorConfirmMutation, SecondFactorConfirmMutationVariables>;
export const SecondFactorStopDocument = new TypedDocumentString(`
    mutation SecondFactorStop($input: SecondFactorStopInput!) {
  secondFactorStop(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"8b1d4da45d9054dcb750191731c7042631ec78d42f40b7ee518250344d13c79e"}) as unknown as TypedDocumentString<SecondFactorStopMutation, SecondFactorStopMutationVariables>;
export const ApiTokensDocument = new TypedDocumentString(`
    query ApiTokens {
  me {
    apiTokens {
      id
      name
      madeAt
      usedAt
      endsAt
      grants {
        module
        action
      }
    }
  }
}
    `, {"hash":"2a7180648ba946af9fc3f1fc53db3c2000f704d363d1511df29078fa6373c258"}) as unknown as TypedDocumentString<ApiTokensQuery, ApiTokensQueryVariables>;
export const ApiTokenMakeDocument = new TypedDocumentString(`
    mutation ApiTokenMake($input: ApiTokenMakeInput!) {
  apiTokenMake(input: $input) {
    made
    token
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"754447fd09d4371b5a9f889887fa2ff06950c958acffda7d6ae302dfbefd0e02"}) as unknown as TypedDocumentString<ApiTokenMakeMutation, ApiTokenMakeMutationVariables>;
export const ApiTokenEndDocument = new TypedDocumentString(`
    mutation ApiTokenEnd($input: ApiTokenEndInput!) {
  apiTokenEnd(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"0676fb6cc81984dc03a6544ec68af79e51c1ba642f0e6bd560c808c5fc7a6825"}) as unknown as TypedDocumentString<ApiTokenEndMutation, ApiTokenEndMutationVariables>;
export const ConformityDocument = new TypedDocumentString(`
    query Conformity {
  conformity {
    version
    series {
      series
      holds
      numbers
      documents
      firstNumber
      firstDay
      lastNumber
      lastDay
      gaps
      backwards
      closings
      brokenClosings
      sums {
        ...RegisterSumShown
      }
    }
    verification {
      events
      seals
      unsealed
      problems
      publicKey
    }
  }
}
    fragment RegisterSumShown on RegisterSum {
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  gross {
    amount
    currency
  }
}`, {"hash":"d1c193da38bcb4af8ae6a313e15d30f6cec8aa3681b30e783d2f8c3343ad2b5c"}) as unknown as TypedDocumentString<ConformityQuery, ConformityQueryVariables>;
export const ConformityPapersDocument = new TypedDocumentString(`
    query ConformityPapers {
  conformity {
    french: pdf(language: FRENCH)
    english: pdf(language: ENGLISH)
  }
}
    `, {"hash":"17a35cda4b59958396e9db93cbbb1e092cfdb65c6d8a4c6c8a28d45667d1ea41"}) as unknown as TypedDocumentString<ConformityPapersQuery, ConformityPapersQueryVariables>;
export const RegisterClosingsDocument = new TypedDocumentString(`
    query RegisterClosings($first: Int, $after: String) {
  registerClosings(first: $first, after: $after) {
    totalCount
    nodes {
      id
      series
      length
      firstDay
      lastDay
      firstNumber
      lastNumber
      count
      place
      closedAt
      fingerprint
      previous
      writtenOut
      sums {
        ...RegisterSumShown
      }
      cumulated {
        ...RegisterSumShown
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
    fragment RegisterSumShown on RegisterSum {
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  gross {
    amount
    currency
  }
}`, {"hash":"0251f10dcf2a57fa6ff951582c6a63b956a009520aef8a716c0158c203998f5f"}) as unknown as TypedDocumentString<RegisterClosingsQuery, RegisterClosingsQueryVariables>;
export const RegisterClosePeriodDocument = new TypedDocumentString(`
    mutation RegisterClosePeriod($input: RegisterClosePeriodInput!) {
  registerClosePeriod(input: $input) {
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
}`, {"hash":"e8d97bfa804b81e57a0271d15c88fd22c4a497c446efbfe132ef507e2eb1f763"}) as unknown as TypedDocumentString<RegisterClosePeriodMutation, RegisterClosePeriodMutationVariables>;
export const ActivityReportDocument = new TypedDocumentString(`
    query ActivityReport($client: UUID!, $from: Day!, $until: Day!, $language: Language, $by: ActivityReportGrouping, $people: Boolean, $tickets: Boolean) {
  activityReport(client: $client, from: $from, until: $until) {
    entries
    worked {
      count
    }
    debited {
      count
    }
    billable {
      count
    }
    hourBanks {
      before {
        count
      }
      after {
        count
      }
      hourBank {
        id
        contract {
          id
          name
        }
      }
    }
    link(language: $language, by: $by, people: $people, tickets: $tickets)
  }
}
    `, {"hash":"e6ff0de9b3c0ee05380fea697c26f6647612c1bcd9395e490b120c76dff08553"}) as unknown as TypedDocumentString<ActivityReportQuery, ActivityReportQueryVariables>;
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
  unread
  messageCount
  assignee {
    id
    name
  }
}`, {"hash":"59026fd07947fe3875b7e083532011ee1318e107ed1a90dd09f40276153fed42"}) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
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
  unread
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
}`, {"hash":"8335fbd2526f34507fc913ed268e2dc7b2bd51a9510fd16ea9bb78e2ccd87eaa"}) as unknown as TypedDocumentString<RequestQuery, RequestQueryVariables>;
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
}`, {"hash":"1542e5b92693effa9cff36f7634a89e20ad45f6c659cfe7e7b17ed2bd9e5dcb5"}) as unknown as TypedDocumentString<RequestOpenMutation, RequestOpenMutationVariables>;
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
}`, {"hash":"0863bd4a951631a8d9bb01e062044295b3ad20aa80cfc4dbe2dd5a1e0f8f54a8"}) as unknown as TypedDocumentString<RequestReplyMutation, RequestReplyMutationVariables>;
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
}`, {"hash":"c66e929c9a1abedf870ac42db1cb03fc8021f623cdcf2a7ec83762ff28e4d109"}) as unknown as TypedDocumentString<RequestClosingMutation, RequestClosingMutationVariables>;
export const RequestMarkReadDocument = new TypedDocumentString(`
    mutation RequestMarkRead($input: TicketInput!) {
  ticketMarkRead(input: $input) {
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
}`, {"hash":"383a794cb8b48c87d7468ec8ac0bf9c94e3443b9c510b026e4e0071cf7a23b3b"}) as unknown as TypedDocumentString<RequestMarkReadMutation, RequestMarkReadMutationVariables>;
export const RequestFreeDocument = new TypedDocumentString(`
    query RequestFree($number: String!) {
  tickets(first: 10, filter: {assigned: false, pending: true, search: $number}) {
    nodes {
      id
    }
  }
}
    `, {"hash":"83aaefd13b854fbb37c272e63d887a70dc38df80528bd11b6ad5d9b6a2d6d221"}) as unknown as TypedDocumentString<RequestFreeQuery, RequestFreeQueryVariables>;
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
}`, {"hash":"8c6f75e72d8bb1b009512851564a389164a0756654c3125cad89087ea856046d"}) as unknown as TypedDocumentString<RequestRewriteMutation, RequestRewriteMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $tickets: Boolean!, $clients: Boolean!, $invoice: String, $invoices: Boolean!, $machines: Boolean!) {
  tickets(first: 6, filter: {search: $text}) @include(if: $tickets) {
    nodes {
      id
      number
      subject
      status
      client {
        id
        name
      }
    }
  }
  invoices(first: 1, filter: {number: $invoice}) @include(if: $invoices) {
    nodes {
      id
      number
      client {
        id
        name
      }
    }
  }
  machines(first: 4, filter: {search: $text}) @include(if: $machines) {
    nodes {
      id
      name
      hostname
      client {
        id
        name
      }
    }
  }
  clients(first: 5, filter: {search: $text}) @include(if: $clients) {
    nodes {
      id
      name
      number
    }
  }
}
    `, {"hash":"07447a46a799f8074653ba4ebbcb3fa08b764c2384308c037f961bdb6c28d369"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SellerPageDocument = new TypedDocumentString(`
    query SellerPage {
  seller {
    legalForm
    registry
    identity {
      name
      siren
      siret
      vatNumber
      lines
      postalCode
      city
      country
    }
    invoicing {
      ...SellerInvoicingShown
    }
  }
}
    fragment SellerInvoicingShown on SellerInvoicing {
  from
  vatOnDebits
  lateRate
  reminders
  exemption
  earlyPayment
  iban
  bic
  vat {
    category
    rate
  }
}`, {"hash":"d99447fe0ee352da676ea7da6b1b21576aa967e8f174a05395fe90b0a2e23ebc"}) as unknown as TypedDocumentString<SellerPageQuery, SellerPageQueryVariables>;
export const SellerIdentifyDocument = new TypedDocumentString(`
    mutation SellerIdentify($input: SellerIdentifyInput!) {
  sellerIdentify(input: $input) {
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
}`, {"hash":"6cf344ae2e3bd38b4ae8ea5f3adc148e17fcd6fdacece5b38027130b102bb4af"}) as unknown as TypedDocumentString<SellerIdentifyMutation, SellerIdentifyMutationVariables>;
export const SellerSetInvoicingDocument = new TypedDocumentString(`
    mutation SellerSetInvoicing($input: SellerSetInvoicingInput!) {
  sellerSetInvoicing(input: $input) {
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
}`, {"hash":"b1366900f076eec9a46dfcb7e5d9a68f58764b4d5804842063bff49536bc0b21"}) as unknown as TypedDocumentString<SellerSetInvoicingMutation, SellerSetInvoicingMutationVariables>;
export const RoleRightsDocument = new TypedDocumentString(`
    query RoleRights {
  roleRights {
    role
    rights {
      module
      reach
      mayEdit
      mayValidate
    }
  }
}
    `, {"hash":"2c96168354dfb3da6f8ee3a16f55f5055b0b530b2a62fd71f579a69d4abe6deb"}) as unknown as TypedDocumentString<RoleRightsQuery, RoleRightsQueryVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($filter: AccountFilter, $first: Int, $after: String) {
  accounts(
    first: $first
    after: $after
    filter: $filter
    orderBy: {field: NAME, direction: ASC}
  ) {
    totalCount
    nodes {
      id
      name
      email
      role
      level
      language
      closed
      client {
        id
        name
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
    `, {"hash":"487a06a866630afdf6a5acd855a8e27d3bf99480deeff2a8e501c195d060e767"}) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountClientsDocument = new TypedDocumentString(`
    query AccountClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"9c0ff67c661028a94ed1ea2f581ba307c4a91026937fae9759f3969f862f7760"}) as unknown as TypedDocumentString<AccountClientsQuery, AccountClientsQueryVariables>;
export const TeamsDocument = new TypedDocumentString(`
    query Teams {
  teams {
    id
    name
    disbanded
    queue {
      choosesSomebody
      takesEverything
      themes
      types
    }
    members {
      skills
      sectors
      ticketsInHand
      account {
        id
        name
      }
    }
  }
  accounts(
    first: 100
    filter: {open: true}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
      role
    }
  }
}
    `, {"hash":"21f934a51c4c910db9fbc0fd37d450710ab83ae6478d9ad5f85ae3c937a19eee"}) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;
export const PromisesDocument = new TypedDocumentString(`
    query Promises {
  calendars(first: 100) {
    nodes {
      id
      name
      zone
      holidays
      version
      closedDays
      openDays
      hours {
        weekday
        from
        until
      }
    }
  }
  servicePolicies(first: 100) {
    nodes {
      id
      name
      isDefault
      near
      version
      waitingPausesFirstAnswer
      waitingPausesResolution
      calendar {
        id
        name
      }
      targets {
        type
        priority
        firstAnswer {
          days
          minutes {
            count
          }
        }
        resolution {
          days
          minutes {
            count
          }
        }
      }
    }
  }
}
    `, {"hash":"7e4b637c3635d34b662dfe2a7eb91fe0caccacb643fb3c8f326fc6ecec8f6dfc"}) as unknown as TypedDocumentString<PromisesQuery, PromisesQueryVariables>;
export const PolicyPreviewDocument = new TypedDocumentString(`
    query PolicyPreview($input: ServicePolicyPreviewInput!) {
  servicePolicyPreview(input: $input) {
    deadlines {
      clock
      due
      nearAt
      left {
        count
      }
      segments {
        from
        to
        kind
        holiday
        counted
      }
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
}`, {"hash":"70ee51f24af6aacebad13a0685b1d6bef3b0c1c1c12b3533530930a9294baf35"}) as unknown as TypedDocumentString<PolicyPreviewQuery, PolicyPreviewQueryVariables>;
export const AccountOpenDocument = new TypedDocumentString(`
    mutation AccountOpen($input: AccountOpenInput!) {
  accountOpen(input: $input) {
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
}`, {"hash":"7261f017e3c83aeddc651f3830889d8a04c30f14733bae08885350b990a593b5"}) as unknown as TypedDocumentString<AccountOpenMutation, AccountOpenMutationVariables>;
export const AccountEndAccessDocument = new TypedDocumentString(`
    mutation AccountEndAccess($input: AccountEndAccessInput!) {
  accountEndAccess(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"60ec881f201108dc44918b13917483149de5b7ad3ebe41c12ab8350e2fffea36"}) as unknown as TypedDocumentString<AccountEndAccessMutation, AccountEndAccessMutationVariables>;
export const AccountInviteDocument = new TypedDocumentString(`
    mutation AccountInvite($input: AccountInviteInput!) {
  accountInvite(input: $input) {
    userErrors {
      ...Why
    }
  }
}
    fragment Why on UserError {
  code
  field
  message
}`, {"hash":"39c513dc25a36d690cac9b3688a44d412412b8e0d3811b482dfda6551dca1c3e"}) as unknown as TypedDocumentString<AccountInviteMutation, AccountInviteMutationVariables>;
export const AccountChangeRoleDocument = new TypedDocumentString(`
    mutation AccountChangeRole($input: AccountChangeRoleInput!) {
  accountChangeRole(input: $input) {
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
}`, {"hash":"397175b5f70b229c7edecbca4ca0ce012ac7a68509483c765c66e2ec938c58f1"}) as unknown as TypedDocumentString<AccountChangeRoleMutation, AccountChangeRoleMutationVariables>;
export const AccountCloseDocument = new TypedDocumentString(`
    mutation AccountClose($input: AccountInput!) {
  accountClose(input: $input) {
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
}`, {"hash":"a121a1b6128740608a22464ce508f40244ed60f78134c175e11cba9d1c47a03e"}) as unknown as TypedDocumentString<AccountCloseMutation, AccountCloseMutationVariables>;
export const TeamFormDocument = new TypedDocumentString(`
    mutation TeamForm($input: TeamFormInput!) {
  teamForm(input: $input) {
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
}`, {"hash":"b087f65c6037934c2c7112a7c5a4096ac4d60ed48b91ea55d666f965e6599df6"}) as unknown as TypedDocumentString<TeamFormMutation, TeamFormMutationVariables>;
export const TeamJoinDocument = new TypedDocumentString(`
    mutation TeamJoin($input: TeamMemberInput!) {
  teamJoin(input: $input) {
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
}`, {"hash":"572e53ca1af52cef7971fa5b21dd8dfa5b04d137b5dee79815b5741c8c208144"}) as unknown as TypedDocumentString<TeamJoinMutation, TeamJoinMutationVariables>;
export const TeamLeaveDocument = new TypedDocumentString(`
    mutation TeamLeave($input: TeamMemberInput!) {
  teamLeave(input: $input) {
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
}`, {"hash":"d08e3b7b07ae47bf7ce41ba9003a6fa01f6edac46af829807044adbb50b91888"}) as unknown as TypedDocumentString<TeamLeaveMutation, TeamLeaveMutationVariables>;
export const TeamRecordSkillsDocument = new TypedDocumentString(`
    mutation TeamRecordSkills($input: TeamRecordSkillsInput!) {
  teamRecordSkills(input: $input) {
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
}`, {"hash":"57b80bfd9eba4a6c248d2db722beb1e27cbf4f63875dac352e5c74a0f972a7a7"}) as unknown as TypedDocumentString<TeamRecordSkillsMutation, TeamRecordSkillsMutationVariables>;
export const TeamSetQueueDocument = new TypedDocumentString(`
    mutation TeamSetQueue($input: TeamSetQueueInput!) {
  teamSetQueue(input: $input) {
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
}`, {"hash":"f334e61cb8970a690afad068c6d44849efe0952d633ed61e499ec2db09b1b313"}) as unknown as TypedDocumentString<TeamSetQueueMutation, TeamSetQueueMutationVariables>;
export const CalendarDefineDocument = new TypedDocumentString(`
    mutation CalendarDefine($input: CalendarDefineInput!) {
  calendarDefine(input: $input) {
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
}`, {"hash":"478003bc37472f742b0d62d792f04df8ae366852c1308c5f7af96689c6232af6"}) as unknown as TypedDocumentString<CalendarDefineMutation, CalendarDefineMutationVariables>;
export const CalendarChangeDocument = new TypedDocumentString(`
    mutation CalendarChange($input: CalendarChangeInput!) {
  calendarChange(input: $input) {
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
}`, {"hash":"b08157ade265c7444ebadb98162804811380b6d08d6a94ba423d094a3d8ec727"}) as unknown as TypedDocumentString<CalendarChangeMutation, CalendarChangeMutationVariables>;
export const ServicePolicyChooseDefaultDocument = new TypedDocumentString(`
    mutation ServicePolicyChooseDefault($input: ServicePolicyChooseDefaultInput!) {
  servicePolicyChooseDefault(input: $input) {
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
}`, {"hash":"6caaafac0ee3a519ab65e58bf4b4459a747486b9355d5bd08217c5a40a4dbf94"}) as unknown as TypedDocumentString<ServicePolicyChooseDefaultMutation, ServicePolicyChooseDefaultMutationVariables>;
export const TenantRenameDocument = new TypedDocumentString(`
    mutation TenantRename($input: TenantRenameInput!) {
  tenantRename(input: $input) {
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
}`, {"hash":"6bd31b74d7ffe8f77a9c9b8c89fb307fd18c56eb50b7429509c773d8d0614d68"}) as unknown as TypedDocumentString<TenantRenameMutation, TenantRenameMutationVariables>;
export const TenantBrandDocument = new TypedDocumentString(`
    mutation TenantBrand($input: TenantBrandInput!) {
  tenantBrand(input: $input) {
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
}`, {"hash":"e9afc925f638f5d324b16c39ad033080a2f31d0f3d7e7e113e1e70d1d06723f9"}) as unknown as TypedDocumentString<TenantBrandMutation, TenantBrandMutationVariables>;
export const PricesDocument = new TypedDocumentString(`
    query Prices {
  me {
    tenant {
      id
      currency
      timeLockedAfter
      closesAfter
      prices {
        ...PriceListShown
      }
    }
  }
}
    fragment PriceListShown on PriceList {
  from
  step {
    count
  }
  minimum {
    count
  }
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
}`, {"hash":"fcd6f412febc1cec93cd7147ced2d33aaa7b94e1b3d4c9a05a94ddec47d721e7"}) as unknown as TypedDocumentString<PricesQuery, PricesQueryVariables>;
export const CostsDocument = new TypedDocumentString(`
    query Costs($roles: [Role!]) {
  accounts(
    first: 100
    filter: {open: true, roles: $roles}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
      level
      costs {
        from
        hourly {
          amount
          currency
        }
      }
    }
  }
}
    `, {"hash":"24352677b8ea9ca842ebe220f2714938db34fedd4dfa05038771ceeeae0a99ca"}) as unknown as TypedDocumentString<CostsQuery, CostsQueryVariables>;
export const TenantSetPricesDocument = new TypedDocumentString(`
    mutation TenantSetPrices($input: TenantSetPricesInput!) {
  tenantSetPrices(input: $input) {
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
}`, {"hash":"0870a78d31de09649871375bba9b7ee618b13a5f8e5fa2ec63fb7c2ced105fc7"}) as unknown as TypedDocumentString<TenantSetPricesMutation, TenantSetPricesMutationVariables>;
export const TenantSetClosingDocument = new TypedDocumentString(`
    mutation TenantSetClosing($input: TenantSetClosingInput!) {
  tenantSetClosing(input: $input) {
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
}`, {"hash":"7c5b0aba59b6db29a104e3e50be0649e41e4e6b705b7b2335c1e25748b644094"}) as unknown as TypedDocumentString<TenantSetClosingMutation, TenantSetClosingMutationVariables>;
export const TenantSetTimeLockingDocument = new TypedDocumentString(`
    mutation TenantSetTimeLocking($input: TenantSetTimeLockingInput!) {
  tenantSetTimeLocking(input: $input) {
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
}`, {"hash":"48646a3f9890be0cc397e48672cacb4a877375eaee6da3c625faf16fc3f98fc1"}) as unknown as TypedDocumentString<TenantSetTimeLockingMutation, TenantSetTimeLockingMutationVariables>;
export const AccountSetCostDocument = new TypedDocumentString(`
    mutation AccountSetCost($input: AccountSetCostInput!) {
  accountSetCost(input: $input) {
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
}`, {"hash":"22ee3ad885c2b8ae59d6d863f91d36bbe4b8f385980f008f7bd3a36805a03aab"}) as unknown as TypedDocumentString<AccountSetCostMutation, AccountSetCostMutationVariables>;
export const CalendarRetireDocument = new TypedDocumentString(`
    mutation CalendarRetire($input: CalendarRetireInput!) {
  calendarRetire(input: $input) {
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
}`, {"hash":"aae22f021582995f1cc9c74c5dae014e4dc7919bb7f1643a3f3a32b3e4097fec"}) as unknown as TypedDocumentString<CalendarRetireMutation, CalendarRetireMutationVariables>;
export const ServicePolicyDefineDocument = new TypedDocumentString(`
    mutation ServicePolicyDefine($input: ServicePolicyDefineInput!) {
  servicePolicyDefine(input: $input) {
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
}`, {"hash":"7706bed1fe8d6130a341f8e7fdcb2cc088c7b705bf91327f7dc7ac160ac70810"}) as unknown as TypedDocumentString<ServicePolicyDefineMutation, ServicePolicyDefineMutationVariables>;
export const ServicePolicyChangeDocument = new TypedDocumentString(`
    mutation ServicePolicyChange($input: ServicePolicyChangeInput!) {
  servicePolicyChange(input: $input) {
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
}`, {"hash":"3d782b794290e43be8aba8ebff3f385233428303d3391665afde4bf3abe9b10f"}) as unknown as TypedDocumentString<ServicePolicyChangeMutation, ServicePolicyChangeMutationVariables>;
export const ServicePolicyRetireDocument = new TypedDocumentString(`
    mutation ServicePolicyRetire($input: ServicePolicyRetireInput!) {
  servicePolicyRetire(input: $input) {
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
}`, {"hash":"c46288254daa642e41a3e4d6f88f5bcde5ad5f96693e498a4a05ac2f91449e71"}) as unknown as TypedDocumentString<ServicePolicyRetireMutation, ServicePolicyRetireMutationVariables>;
export const TeamRenameDocument = new TypedDocumentString(`
    mutation TeamRename($input: TeamRenameInput!) {
  teamRename(input: $input) {
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
}`, {"hash":"79d593d9adaac2cc3191c6dd3ef7b9209544fa0c365b74ceb6b7ba5f64247415"}) as unknown as TypedDocumentString<TeamRenameMutation, TeamRenameMutationVariables>;
export const TeamDisbandDocument = new TypedDocumentString(`
    mutation TeamDisband($input: TeamInput!) {
  teamDisband(input: $input) {
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
}`, {"hash":"baad12dc92d9fefd319df209ca8877ff32e152b85837a8b7de4d532b7c5a6a3a"}) as unknown as TypedDocumentString<TeamDisbandMutation, TeamDisbandMutationVariables>;
export const AccountChangeLevelDocument = new TypedDocumentString(`
    mutation AccountChangeLevel($input: AccountChangeLevelInput!) {
  accountChangeLevel(input: $input) {
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
}`, {"hash":"d1b21d12f99319442783109a44d921ff1a820a61729c6b2cb42ca9955f61a21d"}) as unknown as TypedDocumentString<AccountChangeLevelMutation, AccountChangeLevelMutationVariables>;
export const SupplierInvoicesDocument = new TypedDocumentString(`
    query SupplierInvoices($filter: SupplierInvoiceFilter, $first: Int, $after: String) {
  supplierInvoices(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...SupplierInvoiceRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment SupplierInvoiceRow on SupplierInvoice {
  id
  number
  kind
  issuedOn
  dueOn
  currency
  receivedAt
  refusedOn
  seller {
    name
  }
  totals {
    due
    gross
  }
  faults {
    rule
  }
}`, {"hash":"bbb7fda9c0a7ba3cb49b2ee36181cafc2c382e1a5cd29de5ea06dbb88a2abb5e"}) as unknown as TypedDocumentString<SupplierInvoicesQuery, SupplierInvoicesQueryVariables>;
export const SupplierInvoicePageDocument = new TypedDocumentString(`
    query SupplierInvoicePage($id: UUID!) {
  supplierInvoice(id: $id) {
    ...SupplierInvoiceRow
    profile
    iban
    terms
    refusalReason
    seller {
      ...PartyShown
    }
    buyer {
      ...PartyShown
    }
    faults {
      rule
      message
    }
    totals {
      lines
      allowances
      charges
      net
      tax
      gross
      prepaid
      rounding
      due
    }
    vat {
      category
      rate
      base
      amount
    }
    lines {
      label
      quantity
      unit
      price
      base
      net
      vatRate
    }
    documents(first: 5) {
      nodes {
        ...FileShown
      }
    }
  }
}
    fragment PartyShown on Party {
  name
  siren
  siret
  vatNumber
  lines
  postalCode
  city
  country
}
fragment SupplierInvoiceRow on SupplierInvoice {
  id
  number
  kind
  issuedOn
  dueOn
  currency
  receivedAt
  refusedOn
  seller {
    name
  }
  totals {
    due
    gross
  }
  faults {
    rule
  }
}
fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"cee005b1b8461d327d33aec4410617f1a946b82279e476b24bb0f8921cd3acbb"}) as unknown as TypedDocumentString<SupplierInvoicePageQuery, SupplierInvoicePageQueryVariables>;
export const SupplierInvoiceReceiveDocument = new TypedDocumentString(`
    mutation SupplierInvoiceReceive($input: SupplierInvoiceReceiveInput!) {
  supplierInvoiceReceive(input: $input) {
    made
    supplierInvoice {
      id
      number
      faults {
        rule
      }
    }
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
}`, {"hash":"cd5487538de9cadc4900f081a457bf6b7b6be9fa6e97a5fe1e04ae331c7fd8c7"}) as unknown as TypedDocumentString<SupplierInvoiceReceiveMutation, SupplierInvoiceReceiveMutationVariables>;
export const SupplierInvoiceRefuseDocument = new TypedDocumentString(`
    mutation SupplierInvoiceRefuse($input: SupplierInvoiceRefuseInput!) {
  supplierInvoiceRefuse(input: $input) {
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
}`, {"hash":"82ae57afe55f23b2095dcc69a0f330fc2889888622a3aa60f2bc0e0eeb95d5e4"}) as unknown as TypedDocumentString<SupplierInvoiceRefuseMutation, SupplierInvoiceRefuseMutationVariables>;
export const TicketThreadDocument = new TypedDocumentString(`
    query TicketThread($id: UUID!, $at: DateTime, $after: String) {
  ticket(id: $id, at: $at) {
    id
    messages(first: 50, after: $after) {
      nodes {
        id
        at
        side
        internal
        channel
        text
        ticketId
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
        letters {
          ...LetterShown
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
    fragment LetterShown on TicketLetter {
  id
  at
  state
  error
  contactId
  account {
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
}`, {"hash":"439591e6f82f319a6244709e98e14213b2220074915296ae35364a4efe803e31"}) as unknown as TypedDocumentString<TicketThreadQuery, TicketThreadQueryVariables>;
export const TicketsDocument = new TypedDocumentString(`
    query Tickets($filter: TicketFilter, $orderBy: TicketOrder, $first: Int, $after: String) {
  tickets(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...TicketRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment Deadline on TicketDeadline {
  due
  promised
  nearAt
  doneAt
  pausedSince
  late
}
fragment TicketRow on Ticket {
  id
  number
  subject
  status
  priority
  type
  theme
  openedAt
  touchedAt
  closingRequested
  unread
  watched
  client {
    id
    name
  }
  assignee {
    id
    name
  }
  team {
    id
    name
  }
  firstAnswer {
    ...Deadline
  }
  resolution {
    ...Deadline
  }
}`, {"hash":"474452fe6e88a0e68789fdf95b2221a21a441959d4eb05d63d3dbd40e2599601"}) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const TicketCountsDocument = new TypedDocumentString(`
    query TicketCounts($mine: TicketFilter, $unassigned: TicketFilter, $near: TicketFilter, $unanswered: TicketFilter, $waiting: TicketFilter, $unread: TicketFilter) {
  mine: tickets(first: 1, filter: $mine) {
    totalCount
  }
  unassigned: tickets(first: 1, filter: $unassigned) {
    totalCount
  }
  near: tickets(first: 1, filter: $near) {
    totalCount
  }
  unanswered: tickets(first: 1, filter: $unanswered) {
    totalCount
  }
  waiting: tickets(first: 1, filter: $waiting) {
    totalCount
  }
  unread: tickets(first: 1, filter: $unread) {
    totalCount
  }
}
    `, {"hash":"e736f5208de092608f1ca51e3cc3babefd7489f9e939e6ba93c7cd211b41f1f6"}) as unknown as TypedDocumentString<TicketCountsQuery, TicketCountsQueryVariables>;
export const TicketPageDocument = new TypedDocumentString(`
    query TicketPage($id: UUID!, $at: DateTime) {
  ticket(id: $id, at: $at) {
    ...TicketRow
    description
    channel
    stage
    choice
    closedAt
    machine {
      id
      name
    }
    resolvedAt
    worked {
      count
    }
    author {
      called
      account {
        id
        name
      }
    }
    contact {
      id
      name
      mail
      phone
    }
    contract {
      id
      name
    }
    files {
      ...FileShown
    }
    follows {
      id
      number
      subject
    }
    followedBy {
      id
      number
      subject
    }
    merged {
      id
      number
      subject
    }
    mergedInto {
      id
      number
      subject
    }
  }
}
    fragment Deadline on TicketDeadline {
  due
  promised
  nearAt
  doneAt
  pausedSince
  late
}
fragment TicketRow on Ticket {
  id
  number
  subject
  status
  priority
  type
  theme
  openedAt
  touchedAt
  closingRequested
  unread
  watched
  client {
    id
    name
  }
  assignee {
    id
    name
  }
  team {
    id
    name
  }
  firstAnswer {
    ...Deadline
  }
  resolution {
    ...Deadline
  }
}
fragment FileShown on File {
  id
  name
  mediaType
  size
  internal
  link(inline: true)
}`, {"hash":"156b5cb2c1f52b9c3a9ca654a6898eade1687ded480774623b7f9b91bc2c4ed7"}) as unknown as TypedDocumentString<TicketPageQuery, TicketPageQueryVariables>;
export const TicketWhyDocument = new TypedDocumentString(`
    query TicketWhy($id: UUID!, $at: DateTime, $clock: TicketClock!) {
  ticket(id: $id, at: $at) {
    id
    why(clock: $clock) {
      from
      to
      stretch
      counted
      because
    }
  }
}
    `, {"hash":"b1f26d1841be49b9fd18bc92da891c6a8c8a82f0575b285a007f488a9b04571c"}) as unknown as TypedDocumentString<TicketWhyQuery, TicketWhyQueryVariables>;
export const TicketPeopleDocument = new TypedDocumentString(`
    query TicketPeople {
  teams {
    id
    name
    disbanded
    members {
      ticketsInHand
      account {
        id
        name
      }
    }
  }
}
    `, {"hash":"4700ce86ffb68b6c5cf2051895b010e448a0b7f7f90d5e86f84cb5b5f4a61e03"}) as unknown as TypedDocumentString<TicketPeopleQuery, TicketPeopleQueryVariables>;
export const TicketClientDocument = new TypedDocumentString(`
    query TicketClient($id: UUID!) {
  client(id: $id) {
    id
    name
    contacts {
      id
      name
      primary
      forgotten
    }
    contracts {
      id
      name
      stage
    }
    hourBanks {
      id
      total {
        count
      }
      contract {
        id
        name
      }
    }
  }
}
    `, {"hash":"c99994c6c91f2c918febb054640a7f75c7f9eb0b1d3ee43e99204c8235c72f7c"}) as unknown as TypedDocumentString<TicketClientQuery, TicketClientQueryVariables>;
export const TicketClientsDocument = new TypedDocumentString(`
    query TicketClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
      number
    }
  }
}
    `, {"hash":"5ff1910368d174f257d22b2e44774bbfa937064c2456f87cea7f5308b470c848"}) as unknown as TypedDocumentString<TicketClientsQuery, TicketClientsQueryVariables>;
export const TicketOpenDocument = new TypedDocumentString(`
    mutation TicketOpen($input: TicketOpenInput!) {
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
}`, {"hash":"8af8959b16a451c77585d166cd0ace798bff865536d0e85ef8d5c91fc311c347"}) as unknown as TypedDocumentString<TicketOpenMutation, TicketOpenMutationVariables>;
export const TicketReplyDocument = new TypedDocumentString(`
    mutation TicketReply($input: TicketWriteCommentInput!) {
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
}`, {"hash":"56e85db5fcb6f4bcbb925e4fbbc5e6455a9dac25476862fd89a8bb43134f88ee"}) as unknown as TypedDocumentString<TicketReplyMutation, TicketReplyMutationVariables>;
export const TicketNoteDocument = new TypedDocumentString(`
    mutation TicketNote($input: TicketWriteNoteInput!) {
  ticketWriteNote(input: $input) {
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
}`, {"hash":"776a320b860513cdac0b61623b1ae6bf3432d2dad84e52672c06d359a461a2a0"}) as unknown as TypedDocumentString<TicketNoteMutation, TicketNoteMutationVariables>;
export const TicketAssignDocument = new TypedDocumentString(`
    mutation TicketAssign($input: TicketAssignInput!) {
  ticketAssign(input: $input) {
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
}`, {"hash":"81c94510c633eaefa6ffaadefd8e37e196d08d461f30997d2c38449516563d37"}) as unknown as TypedDocumentString<TicketAssignMutation, TicketAssignMutationVariables>;
export const TicketAssignAutomaticallyDocument = new TypedDocumentString(`
    mutation TicketAssignAutomatically($input: TicketAssignAutomaticallyInput!) {
  ticketAssignAutomatically(input: $input) {
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
}`, {"hash":"1bbe596029f859032be6a59c13c169711a9a4d4ed35fde37266d34e2f1eda195"}) as unknown as TypedDocumentString<TicketAssignAutomaticallyMutation, TicketAssignAutomaticallyMutationVariables>;
export const TicketReleaseDocument = new TypedDocumentString(`
    mutation TicketRelease($input: TicketInput!) {
  ticketRelease(input: $input) {
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
}`, {"hash":"e7960015d88d341d502d970d97b35c04b1c9eaa2aee5d79f6cd24416441d7879"}) as unknown as TypedDocumentString<TicketReleaseMutation, TicketReleaseMutationVariables>;
export const TicketChangeStatusDocument = new TypedDocumentString(`
    mutation TicketChangeStatus($input: TicketChangeStatusInput!) {
  ticketChangeStatus(input: $input) {
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
}`, {"hash":"e44a1da65dc213c13b971d6ad3c4d93ac439dca6c5f7c57dc448be5c1607baf7"}) as unknown as TypedDocumentString<TicketChangeStatusMutation, TicketChangeStatusMutationVariables>;
export const TicketPrioritiseDocument = new TypedDocumentString(`
    mutation TicketPrioritise($input: TicketPrioritiseInput!) {
  ticketPrioritise(input: $input) {
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
}`, {"hash":"eaea76c24f471be1356fbf869cf5c66863ae4bc0a89ec726dbcdd4dd8bbb551f"}) as unknown as TypedDocumentString<TicketPrioritiseMutation, TicketPrioritiseMutationVariables>;
export const TicketClassifyDocument = new TypedDocumentString(`
    mutation TicketClassify($input: TicketClassifyInput!) {
  ticketClassify(input: $input) {
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
}`, {"hash":"17176b86c176c8851aab99c3abea9adb615b8939ff41b3e84fa9cd920261aefe"}) as unknown as TypedDocumentString<TicketClassifyMutation, TicketClassifyMutationVariables>;
export const TicketLinkDocument = new TypedDocumentString(`
    mutation TicketLink($input: TicketLinkInput!) {
  ticketLink(input: $input) {
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
}`, {"hash":"e49e2ce891a800b771ff0908eaa27ea09ed77b4fca5050162bebe72cff8b402b"}) as unknown as TypedDocumentString<TicketLinkMutation, TicketLinkMutationVariables>;
export const TicketMergeDocument = new TypedDocumentString(`
    mutation TicketMerge($input: TicketMergeInput!) {
  ticketMerge(input: $input) {
    receipt
    ticket {
      id
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
}`, {"hash":"94ef2f79e707849b6b4b5e5c9ea3a93c883684a61aa798e29db990b6c2aa25d7"}) as unknown as TypedDocumentString<TicketMergeMutation, TicketMergeMutationVariables>;
export const TicketUndoMergeDocument = new TypedDocumentString(`
    mutation TicketUndoMerge($input: TicketInput!) {
  ticketUndoMerge(input: $input) {
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
}`, {"hash":"9e620529d2be374b49d1ee5645a645e40da95b3cfede2e22fb1d6ba8ca8a10f2"}) as unknown as TypedDocumentString<TicketUndoMergeMutation, TicketUndoMergeMutationVariables>;
export const TicketWatchDocument = new TypedDocumentString(`
    mutation TicketWatch($input: TicketInput!) {
  ticketWatch(input: $input) {
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
}`, {"hash":"5e6022292c3c6f6cda5394528ac02dd2492ed6c61b88e8ab5eea90ed0f251302"}) as unknown as TypedDocumentString<TicketWatchMutation, TicketWatchMutationVariables>;
export const TicketUnwatchDocument = new TypedDocumentString(`
    mutation TicketUnwatch($input: TicketInput!) {
  ticketUnwatch(input: $input) {
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
}`, {"hash":"06a2ea0d9607997ba370171cd89d238635510ca70cce19299ecb3d0a37910f0e"}) as unknown as TypedDocumentString<TicketUnwatchMutation, TicketUnwatchMutationVariables>;
export const TicketMarkReadDocument = new TypedDocumentString(`
    mutation TicketMarkRead($input: TicketInput!) {
  ticketMarkRead(input: $input) {
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
}`, {"hash":"f518c48083e39a006f97cc687ec54815de1819ef8532ab0e1acf408a428eb322"}) as unknown as TypedDocumentString<TicketMarkReadMutation, TicketMarkReadMutationVariables>;
export const TicketMarkUnreadDocument = new TypedDocumentString(`
    mutation TicketMarkUnread($input: TicketInput!) {
  ticketMarkUnread(input: $input) {
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
}`, {"hash":"50350c17e59e1c398f778dd1bbdfbdef63525683110856304cab735ac76a1f66"}) as unknown as TypedDocumentString<TicketMarkUnreadMutation, TicketMarkUnreadMutationVariables>;
export const TicketRewriteDocument = new TypedDocumentString(`
    mutation TicketRewrite($input: TicketRewriteInput!) {
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
}`, {"hash":"b1ef7ff24a8176bc5ac88c6572ffd4bb1eaefda15a05d1e617c03d313afde405"}) as unknown as TypedDocumentString<TicketRewriteMutation, TicketRewriteMutationVariables>;
export const TicketViewsDocument = new TypedDocumentString(`
    query TicketViews {
  ticketViews {
    ...TicketViewShown
  }
}
    fragment TicketViewShown on TicketView {
  id
  name
  address
  own
}`, {"hash":"67cc7e6fa24f869b4408486fc422f66fd21076e2fbfb9ea623e64ea1a13a3ef1"}) as unknown as TypedDocumentString<TicketViewsQuery, TicketViewsQueryVariables>;
export const TicketViewKeepDocument = new TypedDocumentString(`
    mutation TicketViewKeep($input: TicketViewKeepInput!) {
  ticketViewKeep(input: $input) {
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
}`, {"hash":"cc8b78b0760755406d9ec58043dd3a4f5a0537e71604c53cec08955e99d2a61c"}) as unknown as TypedDocumentString<TicketViewKeepMutation, TicketViewKeepMutationVariables>;
export const TicketViewChangeDocument = new TypedDocumentString(`
    mutation TicketViewChange($input: TicketViewChangeInput!) {
  ticketViewChange(input: $input) {
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
}`, {"hash":"a531cb70dabd7995f653eb4f7334d7ddb7edc97e03b3177027d92d2bfa20a256"}) as unknown as TypedDocumentString<TicketViewChangeMutation, TicketViewChangeMutationVariables>;
export const TicketViewRetireDocument = new TypedDocumentString(`
    mutation TicketViewRetire($input: TicketViewRetireInput!) {
  ticketViewRetire(input: $input) {
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
}`, {"hash":"ff724b145a524f636a8f5f1948eed2ee7b262f3109c9dab0658ac79301333ea9"}) as unknown as TypedDocumentString<TicketViewRetireMutation, TicketViewRetireMutationVariables>;
export const TimeEntriesDocument = new TypedDocumentString(`
    query TimeEntries($filter: TimeEntryFilter, $first: Int, $after: String) {
  timeEntries(
    first: $first
    after: $after
    filter: $filter
    orderBy: {field: DATE_OF_WORK, direction: DESC}
  ) {
    totalCount
    nodes {
      ...EntryRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment EntryRow on TimeEntry {
  id
  dateOfWork
  note
  class
  stage
  loggedAt
  validatedAt
  worked {
    count
  }
  debited {
    count
  }
  fromBank {
    count
  }
  billable {
    count
  }
  price {
    amount
    currency
  }
  margin {
    amount
    currency
  }
  beganAt
  endedAt
  invoice {
    id
    number
  }
  account {
    id
    name
  }
  validatedBy {
    id
    name
  }
  client {
    id
    name
  }
  contract {
    id
    name
  }
  ticket {
    id
    number
  }
  overlaps {
    id
  }
}`, {"hash":"960e12a178408512dd0e5779b9266032ce60bb734ea70b54f3fadd328257f04b"}) as unknown as TypedDocumentString<TimeEntriesQuery, TimeEntriesQueryVariables>;
export const TimeSheetsDocument = new TypedDocumentString(`
    query TimeSheets($from: Day!, $until: Day!) {
  timeSheets(from: $from, until: $until) {
    account {
      id
      name
    }
    worked {
      count
    }
    validated {
      count
    }
    billable {
      count
    }
    days {
      day
      entries
      worked {
        count
      }
      validated {
        count
      }
    }
  }
}
    `, {"hash":"b9876a18ac722a25169549ccfe9da6eeb73093b609174248269b34d8fa24f1a3"}) as unknown as TypedDocumentString<TimeSheetsQuery, TimeSheetsQueryVariables>;
export const ToBillDocument = new TypedDocumentString(`
    query ToBill($from: Day, $until: Day) {
  toBill(from: $from, until: $until) {
    entries
    firstDay
    lastDay
    client {
      id
      name
    }
    billable {
      count
    }
    amount {
      amount
      currency
    }
  }
}
    `, {"hash":"0363c20f9f992a44b529dfa63d3e46747c53075bf2d31a4e47add53f11a48e82"}) as unknown as TypedDocumentString<ToBillQuery, ToBillQueryVariables>;
export const EntryClientsDocument = new TypedDocumentString(`
    query EntryClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"c20caa6226875d264bbfaf0bffb49b96557b83bb0a2bf61994621fcaaca7a2c1"}) as unknown as TypedDocumentString<EntryClientsQuery, EntryClientsQueryVariables>;
export const EntryContractsDocument = new TypedDocumentString(`
    query EntryContracts($client: UUID!) {
  client(id: $client) {
    id
    name
    contracts {
      id
      name
      stage
    }
    hourBanks {
      id
      contract {
        id
        name
      }
      total {
        count
      }
    }
  }
}
    `, {"hash":"4a783993616bf9ad77683c80775423520c387c5ff899c0758a30d11008b4e299"}) as unknown as TypedDocumentString<EntryContractsQuery, EntryContractsQueryVariables>;
export const TimeEntryLogDocument = new TypedDocumentString(`
    mutation TimeEntryLog($input: TimeEntryLogInput!) {
  timeEntryLog(input: $input) {
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
}`, {"hash":"c283c4a6c32d92cdf463e43d8ae62bccc09b7339577b862018db166bed19545f"}) as unknown as TypedDocumentString<TimeEntryLogMutation, TimeEntryLogMutationVariables>;
export const TimeEntryCorrectDocument = new TypedDocumentString(`
    mutation TimeEntryCorrect($input: TimeEntryCorrectInput!) {
  timeEntryCorrect(input: $input) {
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
}`, {"hash":"67bf1e490cc7f263373afb875c590e0b24221798157eefe2ffca85b9b0680c5c"}) as unknown as TypedDocumentString<TimeEntryCorrectMutation, TimeEntryCorrectMutationVariables>;
export const TimeEntryValidateDocument = new TypedDocumentString(`
    mutation TimeEntryValidate($input: TimeEntryValidateInput!) {
  timeEntryValidate(input: $input) {
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
}`, {"hash":"bf8404362bbd303bd05863e7d85cdd90875a9668b717c768088610be442c2698"}) as unknown as TypedDocumentString<TimeEntryValidateMutation, TimeEntryValidateMutationVariables>;
export const TimeEntriesValidateDocument = new TypedDocumentString(`
    mutation TimeEntriesValidate($input: TimeEntriesValidateInput!) {
  timeEntriesValidate(input: $input) {
    receipt
    refused
    results {
      userErrors {
        ...Why
      }
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
}`, {"hash":"ac515358ec166c113d64f598e88bb646f2ffb9d8e92dc52bdf2cb9c919337ad1"}) as unknown as TypedDocumentString<TimeEntriesValidateMutation, TimeEntriesValidateMutationVariables>;
export const TimeEntryWithdrawDocument = new TypedDocumentString(`
    mutation TimeEntryWithdraw($input: TimeEntryReasonInput!) {
  timeEntryWithdrawValidation(input: $input) {
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
}`, {"hash":"e2d522bbffa8c439b705cf91a0430f1a8b4722a6e7a717f34e7b1bcc2d88ba0d"}) as unknown as TypedDocumentString<TimeEntryWithdrawMutation, TimeEntryWithdrawMutationVariables>;
export const TimeEntryDiscardDocument = new TypedDocumentString(`
    mutation TimeEntryDiscard($input: TimeEntryReasonInput!) {
  timeEntryDiscard(input: $input) {
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
}`, {"hash":"95381e5fdf97e27662938d5eb974cd219aa3425fd45588fcf5f99cfa4c5508fc"}) as unknown as TypedDocumentString<TimeEntryDiscardMutation, TimeEntryDiscardMutationVariables>;
export const RunningTimerDocument = new TypedDocumentString(`
    query RunningTimer {
  timer {
    startedAt
    note
    class
    contract {
      id
    }
    ticket {
      id
      number
      subject
    }
    client {
      id
      name
    }
  }
}
    `, {"hash":"e923847415e5c8bef63785a4c24bf8d6ce96f34933777aa4d1b6b72379b0545c"}) as unknown as TypedDocumentString<RunningTimerQuery, RunningTimerQueryVariables>;
export const TimerStartDocument = new TypedDocumentString(`
    mutation TimerStart($input: TimerStartInput!) {
  timerStart(input: $input) {
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
}`, {"hash":"f9d4f889ba96c3e61671edf283a2f07e56f6734e780d3a12227060a6fbcb48a2"}) as unknown as TypedDocumentString<TimerStartMutation, TimerStartMutationVariables>;
export const TimerStopDocument = new TypedDocumentString(`
    mutation TimerStop($input: TimerStopInput!) {
  timerStop(input: $input) {
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
}`, {"hash":"50fcd86ad8aa4642e7b34fe7fea7f0a6c31eca8a6a29203e2e427025331dc1d8"}) as unknown as TypedDocumentString<TimerStopMutation, TimerStopMutationVariables>;
export const TimerDiscardDocument = new TypedDocumentString(`
    mutation TimerDiscard($input: TimerDiscardInput!) {
  timerDiscard(input: $input) {
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
}`, {"hash":"c7c3a48bfbe97e4ed8a5c5539983bef64856ed4e4232842fc2d39cb2deeae9fd"}) as unknown as TypedDocumentString<TimerDiscardMutation, TimerDiscardMutationVariables>;
export const TimerChangeDocument = new TypedDocumentString(`
    mutation TimerChange($input: TimerChangeInput!) {
  timerChange(input: $input) {
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
}`, {"hash":"cff4c7933d934cc48f3906458d4e459b3df98127fb4585e174a715dadb4d931b"}) as unknown as TypedDocumentString<TimerChangeMutation, TimerChangeMutationVariables>;
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
    `, {"hash":"0a9eb666fc2fc4c752bbd4506f9fb51f9b352a572e8f893b1ccd5e607ae7e31b"}) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const ScopeClientsDocument = new TypedDocumentString(`
    query ScopeClients($search: String) {
  clients(
    first: 20
    filter: {search: $search}
    orderBy: {field: NAME, direction: ASC}
  ) {
    nodes {
      id
      name
    }
  }
}
    `, {"hash":"fc90af8bca6220b4416211e6138ba14744c89e7fca0198600904954fa5e1735b"}) as unknown as TypedDocumentString<ScopeClientsQuery, ScopeClientsQueryVariables>;
export const ScopeMachinesDocument = new TypedDocumentString(`
    query ScopeMachines($search: String) {
  machines(first: 20, filter: {search: $search}) {
    nodes {
      id
      name
      hostname
      client {
        id
        name
      }
    }
  }
}
    `, {"hash":"f6502558df8ef414196088254414e8b045cd2fdc62cfb13646493f37b7e74cbd"}) as unknown as TypedDocumentString<ScopeMachinesQuery, ScopeMachinesQueryVariables>;
export const ScopeNamedDocument = new TypedDocumentString(`
    query ScopeNamed($client: UUID!, $machine: UUID!, $hasClient: Boolean!, $hasMachine: Boolean!) {
  client(id: $client) @include(if: $hasClient) {
    id
    name
  }
  machine(id: $machine) @include(if: $hasMachine) {
    id
    name
  }
}
    `, {"hash":"2c33cb0e46b079bf29d0c33a038a87e6929d29cd9116ebe8b9f70a49c25b469d"}) as unknown as TypedDocumentString<ScopeNamedQuery, ScopeNamedQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  me {
    ...ViewerShown
  }
}
    fragment ViewerShown on Viewer {
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
}`, {"hash":"b826816736b831cc9efdb9433717383232599d3513aa07bc5ff9337215213809"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
