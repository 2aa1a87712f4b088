//! Which right each door of the interface asks for, written down a second time. A new mutation or query without a
//! line here fails the test.

use commands::{Action, Module};

pub struct Rule {
    pub name: &'static str,
    pub module: Module,
    pub action: Action,
    /// Neither a client nor a partner, whatever their right.
    pub team_only: bool,
}

const fn rule(name: &'static str, module: Module, action: Action) -> Rule {
    Rule {
        name,
        module,
        action,
        team_only: false,
    }
}

const fn of_the_team(rule: Rule) -> Rule {
    Rule {
        team_only: true,
        ..rule
    }
}

/// Open to whoever has not signed in.
pub const OPEN: [&str; 8] = [
    "signIn",
    "signInConfirm",
    "sessionRenew",
    "signOut",
    "passwordForget",
    "passwordChoose",
    "passwordLink",
    "me",
];

/// Open to whoever has signed in, for what is their own.
pub const OWN: [&str; 14] = [
    "apiTokenMake",
    "apiTokenEnd",
    "sessionEnd",
    "passwordChange",
    "secondFactorBegin",
    "secondFactorConfirm",
    "secondFactorStop",
    "notices",
    "noticeGroups",
    "noticesUnread",
    "noticePreferences",
    "noticeRead",
    "noticeReadAll",
    "noticeChoosePreferences",
];

use Action::{Edit, See, Validate};
use Module::{Accounts, Audit, Clients, Contracts, HourBanks, Tickets, Time};

pub const MUTATIONS: &[Rule] = &[
    rule("tenantRename", Accounts, Validate),
    rule("tenantBrand", Accounts, Validate),
    rule("accountOpen", Accounts, Edit),
    // One's own is everybody's.
    rule("accountChangeProfile", Accounts, Edit),
    rule("accountInvite", Accounts, Edit),
    rule("accountChangeRole", Accounts, Edit),
    rule("accountChangeLevel", Accounts, Edit),
    rule("accountClose", Accounts, Validate),
    of_the_team(rule("answerTemplateKeep", Tickets, Edit)),
    of_the_team(rule("answerTemplateChange", Tickets, Edit)),
    of_the_team(rule("answerTemplateRetire", Tickets, Edit)),
    of_the_team(rule("calendarDefine", Contracts, Validate)),
    of_the_team(rule("calendarChange", Contracts, Validate)),
    of_the_team(rule("calendarRetire", Contracts, Validate)),
    rule("clientRegister", Clients, Edit),
    rule("clientRename", Clients, Edit),
    rule("clientRenumber", Clients, Edit),
    rule("clientCorrectIdentifiers", Clients, Edit),
    rule("clientChangeAddresses", Clients, Edit),
    rule("clientChangePaymentTerms", Clients, Edit),
    of_the_team(rule("clientRewriteNotes", Clients, Edit)),
    of_the_team(rule("clientSegment", Clients, Edit)),
    rule("clientAttachToParent", Clients, Edit),
    rule("clientDetachFromParent", Clients, Edit),
    of_the_team(rule("clientEntrustToPartner", Clients, Edit)),
    of_the_team(rule("clientWithdrawFromPartner", Clients, Edit)),
    rule("clientArchive", Clients, Validate),
    rule("clientRestore", Clients, Validate),
    rule("clientAddContact", Clients, Edit),
    rule("clientChangeContact", Clients, Edit),
    rule("clientChoosePrimaryContact", Clients, Edit),
    rule("clientRemoveContact", Clients, Edit),
    rule("clientForgetContact", Clients, Validate),
    rule("clientAttachDocument", Clients, Edit),
    of_the_team(rule("clientRemoveDocument", Clients, Validate)),
    rule("contractSign", Contracts, Edit),
    rule("contractChangeTerms", Contracts, Edit),
    rule("contractAssign", Contracts, Validate),
    rule("contractRenew", Contracts, Edit),
    rule("contractSetRenewalNotice", Contracts, Edit),
    of_the_team(rule("contractAgreeServicePolicy", Contracts, Edit)),
    rule("contractEnd", Contracts, Validate),
    rule("contractCancel", Contracts, Validate),
    rule("contractAttachDocument", Contracts, Edit),
    of_the_team(rule("contractRemoveDocument", Contracts, Validate)),
    rule("hourBankOpen", HourBanks, Edit),
    rule("hourBankSetThresholds", HourBanks, Edit),
    rule("hourBankShareWith", HourBanks, Validate),
    rule("hourBankStopSharing", HourBanks, Validate),
    rule("hourBankProposeRenewal", HourBanks, Edit),
    rule("hourBankClose", HourBanks, Validate),
    rule("hourBankCreditHours", HourBanks, Edit),
    rule("hourBankCorrectHours", HourBanks, Validate),
    rule("hourBankMarkLotPaid", HourBanks, Validate),
    rule("hourBankRefundLot", HourBanks, Validate),
    of_the_team(rule("servicePolicyDefine", Contracts, Validate)),
    of_the_team(rule("servicePolicyChange", Contracts, Validate)),
    of_the_team(rule("servicePolicyRetire", Contracts, Validate)),
    of_the_team(rule("servicePolicyChooseDefault", Contracts, Validate)),
    rule("teamForm", Accounts, Edit),
    rule("teamRename", Accounts, Edit),
    rule("teamSetQueue", Accounts, Edit),
    rule("teamJoin", Accounts, Edit),
    rule("teamLeave", Accounts, Edit),
    rule("teamRecordSkills", Accounts, Edit),
    rule("teamDisband", Accounts, Validate),
    rule("ticketOpen", Tickets, Edit),
    rule("ticketRewrite", Tickets, Edit),
    rule("ticketWriteComment", Tickets, Edit),
    rule("ticketRequestClosing", Tickets, Edit),
    rule("ticketWatch", Tickets, See),
    rule("ticketUnwatch", Tickets, See),
    rule("ticketMarkRead", Tickets, See),
    rule("ticketMarkUnread", Tickets, See),
    of_the_team(rule("ticketWriteNote", Tickets, Edit)),
    of_the_team(rule("ticketClassify", Tickets, Edit)),
    of_the_team(rule("ticketPrioritise", Tickets, Edit)),
    of_the_team(rule("ticketLink", Tickets, Edit)),
    of_the_team(rule("ticketAssign", Tickets, Edit)),
    of_the_team(rule("ticketAssignAutomatically", Tickets, Edit)),
    of_the_team(rule("ticketRelease", Tickets, Edit)),
    // Asked to close; other stages take the right to edit.
    of_the_team(rule("ticketChangeStatus", Tickets, Edit)),
    of_the_team(rule("ticketMerge", Tickets, Edit)),
    of_the_team(rule("ticketUndoMerge", Tickets, Edit)),
    of_the_team(rule("mailAccept", Tickets, Edit)),
    of_the_team(rule("mailRefuse", Tickets, Edit)),
    rule("mailChooseAddress", Accounts, Validate),
    rule("timeEntryLog", Time, Edit),
    rule("timeEntryCorrect", Time, Edit),
    rule("timeEntryValidate", Time, Validate),
    rule("timeEntryWithdrawValidation", Time, Validate),
    rule("timeEntryDiscard", Time, Edit),
    rule("timeEntriesValidate", Time, Validate),
    rule("timerStart", Time, Edit),
    rule("timerChange", Time, Edit),
    rule("timerStop", Time, Edit),
    rule("timerDiscard", Time, Edit),
    rule("tenantSetPrices", Contracts, Validate),
    rule("tenantSetTimeLocking", Accounts, Validate),
    rule("accountSetCost", Accounts, Validate),
];

pub const QUERIES: &[Rule] = &[
    of_the_team(rule("mails", Tickets, See)),
    of_the_team(rule("mailAddress", Tickets, See)),
    rule("account", Accounts, See),
    rule("accounts", Accounts, See),
    rule("client", Clients, See),
    rule("clients", Clients, See),
    rule("contract", Contracts, See),
    rule("contracts", Contracts, See),
    rule("hourBank", HourBanks, See),
    rule("hourBanks", HourBanks, See),
    rule("expiringLots", HourBanks, See),
    rule("activityReport", HourBanks, See),
    of_the_team(rule("teams", Tickets, See)),
    rule("ticket", Tickets, See),
    rule("tickets", Tickets, See),
    rule("ticketBoard", Tickets, See),
    of_the_team(rule("workload", Tickets, See)),
    rule("timeEntry", Time, See),
    rule("timeEntries", Time, See),
    rule("timeSheets", Time, See),
    rule("toBill", Time, See),
    rule("timer", Time, See),
    of_the_team(rule("answerTemplate", Tickets, See)),
    of_the_team(rule("answerTemplates", Tickets, See)),
    of_the_team(rule("calendar", Contracts, See)),
    of_the_team(rule("calendars", Contracts, See)),
    of_the_team(rule("servicePolicy", Contracts, See)),
    of_the_team(rule("servicePolicies", Contracts, See)),
    of_the_team(rule("servicePolicyPreview", Contracts, See)),
    of_the_team(rule("audit", Audit, See)),
    of_the_team(rule("hourBankReconciliation", HourBanks, See)),
    // Asked for an event of a client.
    of_the_team(rule("event", Clients, See)),
    // Asked for a client: the module is that of the thing whose history it is.
    of_the_team(rule("history", Clients, See)),
];
