//! What became of a piece of work: written down, corrected, validated with its value, or discarded.

use super::{Between, valuation::Valuation};
use crate::events;
use kernel::{
    AccountId, ClientId, ContractId, Day, EntryId, HourBankId, InvoiceId, Minutes, Personal, TicketId,
    TimeClass,
};
use serde::{Deserialize, Serialize};

events! {
    TimeEntryEvent {
        "time_entry.time_logged" "2" => TimeLogged,
        "time_entry.logged_time_corrected" "2" => LoggedTimeCorrected,
        "time_entry.time_validated" "2" => TimeValidated,
        "time_entry.validation_withdrawn" "2" => ValidationWithdrawn,
        "time_entry.time_billed" "1" => TimeBilled,
        "time_entry.billing_lifted" "1" => BillingLifted,
        "time_entry.time_discarded" "1" => TimeDiscarded,
    }
}

/// Somebody wrote down what they did. Raised by `LogTime`; read by the list of entries and by the queue
/// of what is to validate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeLogged {
    pub entry: EntryId,
    /// Who did the work.
    pub account: AccountId,
    pub client: ClientId,
    /// None is work outside any contract, at the agency's own prices.
    pub contract: Option<ContractId>,
    /// What it was done for.
    pub ticket: Option<TicketId>,
    /// The bank it will be taken from, where the contract has one.
    pub bank: Option<HourBankId>,
    pub worked: Minutes,
    pub date_of_work: Day,
    /// When, where a timer or the person said; `worked` counts all the same.
    pub between: Option<Between>,
    pub class: TimeClass,
    /// What was done, as the client will read it.
    pub note: Personal,
}

/// The entry says something else now; all of it is here. Raised by `CorrectLoggedTime`; read by the list of
/// entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoggedTimeCorrected {
    pub entry: EntryId,
    pub ticket: Option<TicketId>,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub class: TimeClass,
    pub note: Personal,
}

/// A supervisor validated the entry: it is locked with its value. Raised by `ValidateTime` in the same
/// transaction as the bank's debit and the ticket's total; read by the list of entries, the billable queue and the
/// margins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeValidated {
    pub entry: EntryId,
    pub validated_by: AccountId,
    pub account: AccountId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub ticket: Option<TicketId>,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub class: TimeClass,
    pub outcome: Valuation,
}

/// The validation was taken back and the entry is open again. Raised by `WithdrawValidation` in the same
/// transaction as the bank's reversal; read by the same readers, which take `outcome` away again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValidationWithdrawn {
    pub entry: EntryId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub ticket: Option<TicketId>,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub outcome: Valuation,
    pub reason: Personal,
}

/// What is to bill of it stands on an invoice now. Raised by `BillTime` in the transaction that drafts that invoice; read by
/// the list of entries and by the billable queue, which it leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeBilled {
    pub entry: EntryId,
    pub invoice: InvoiceId,
}

/// The draft that it stood on is gone, or says something else: it is to be billed again. Raised by `LiftBilling`; read by
/// the same readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BillingLifted {
    pub entry: EntryId,
    pub invoice: InvoiceId,
}

/// The entry counts for nothing; it stays in the history. Raised by `DiscardTime`; read by the list of
/// entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeDiscarded {
    pub entry: EntryId,
    pub reason: Personal,
}
