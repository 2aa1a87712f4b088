//! What happened to a bank. Every number that a reader needs is here: nobody computes it again.

use super::thresholds::Threshold;
use crate::events;
use kernel::{
    ClientId, ContractId, Day, EntryId, HourBankId, InvoiceId, LotId, Minutes, MovementId, Personal, Usable,
};
use serde::{Deserialize, Serialize};

events! {
    HourBankEvent {
        "hour_bank.opened" "1" => HourBankOpened,
        "hour_bank.hours_credited" "1" => HoursCredited,
        "hour_bank.overdraft_repaid" "1" => OverdraftRepaid,
        "hour_bank.lot_paid" "1" => LotPaid,
        "hour_bank.hours_debited" "1" => HoursDebited,
        "hour_bank.debit_reversed" "1" => DebitReversed,
        "hour_bank.hours_corrected" "1" => HoursCorrected,
        "hour_bank.lot_refunded" "1" => LotRefunded,
        "hour_bank.lot_expired" "1" => LotExpired,
        "hour_bank.expiry_notice_raised" "1" => ExpiryNoticeRaised,
        "hour_bank.thresholds_set" "1" => ThresholdsSet,
        "hour_bank.threshold_crossed" "1" => ThresholdCrossed,
        "hour_bank.threshold_rearmed" "1" => ThresholdRearmed,
        "hour_bank.shared_with" "1" => SharedWith,
        "hour_bank.sharing_stopped" "1" => SharingStopped,
        "hour_bank.assigned" "1" => HourBankAssigned,
        "hour_bank.renewal_proposed" "1" => RenewalProposed,
        "hour_bank.closed" "1" => HourBankClosed,
    }
}

/// Where the hours of a lot come from.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A pack that was sold; the label is what stands on the invoice, "Pack 10 h".
    Purchase {
        invoice: Option<InvoiceId>,
        label: String,
    },
    /// A gesture, with its reason.
    Grant { reason: Personal },
    /// The hours a subscription includes for one month, named by its first day.
    MonthlyInclusion { month: Day },
}

/// What one lot paid of a debit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Allocation {
    pub lot: LotId,
    pub minutes: Minutes,
    /// How many of these minutes had been booked as expired and are taken back for this work.
    pub of_which_expired: Minutes,
    /// The lot's last usable day, which dates the expiry that is taken back.
    pub last_day: Option<Day>,
}

/// What one lot gets back when a debit is reversed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Returned {
    pub lot: LotId,
    pub minutes: Minutes,
    /// How many of these minutes expire at once, because the lot's expiry was booked meanwhile.
    pub of_which_expired: Minutes,
    /// The lot's last usable day, which dates that expiry.
    pub last_day: Option<Day>,
}

/// What a proposed renewal was sized from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RenewalBasis {
    pub first_day: Day,
    pub last_day: Day,
    /// What the work of that period asked of the bank: paid by lots, overdrawn or billed.
    pub asked: Minutes,
}

/// A bank exists. Raised by `OpenHourBank`; read by the balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HourBankOpened {
    pub bank: HourBankId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub thresholds: Vec<Threshold>,
}

/// A lot came into the bank. Raised by `CreditHours`; read by the balance, the lots and the statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HoursCredited {
    pub lot: LotId,
    pub movement: MovementId,
    pub minutes: Minutes,
    pub source: Source,
    /// The lower one is consumed first.
    pub priority: i32,
    pub first_day: Day,
    /// The last usable day, to its end; `None` never expires.
    pub last_day: Option<Day>,
    pub usable: Usable,
    pub balance_after: Minutes,
}

/// Minutes of a lot paid what one entry had overdrawn. Raised after a credit, a payment or before an
/// expiry, under that movement; the balance stays, the overdraft shrinks. Read by the lots, the statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OverdraftRepaid {
    /// The movement that made the minutes free: the lot's credit, or its expiry.
    pub movement: MovementId,
    pub lot: LotId,
    pub entry: EntryId,
    pub minutes: Minutes,
    /// The later of the work's date and the lot's first day.
    pub day: Day,
    pub balance_after: Minutes,
}

/// The invoice of a lot was paid. Raised by `MarkLotPaid`; read by the lots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LotPaid {
    pub lot: LotId,
}

/// Work was taken from the bank. Raised by `DebitHours`; read by the balance, the lots, the statement and
/// the report of what was done. `debited = allocated + overdrawn + billable`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HoursDebited {
    pub entry: EntryId,
    pub movement: MovementId,
    /// The company the work was for: the holder or one that the bank is shared with.
    pub client: ClientId,
    pub worked: Minutes,
    /// What the contract's rule made of it.
    pub debited: Minutes,
    pub allocations: Vec<Allocation>,
    /// What the bank advanced below zero.
    pub overdrawn: Minutes,
    /// What the bank did not have and the client is billed for.
    pub billable: Minutes,
    pub date_of_work: Day,
    pub balance_after: Minutes,
}

/// A debit was taken back as a whole. Raised by `ReverseDebit`; read by the balance, the lots, the statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DebitReversed {
    pub entry: EntryId,
    pub movement: MovementId,
    /// The movement that is taken back.
    pub reverses: MovementId,
    pub client: ClientId,
    pub returned: Vec<Returned>,
    /// What was still overdrawn for this entry and no longer is.
    pub overdraft_lifted: Minutes,
    /// What was billable for this entry and no longer is.
    pub billable_lifted: Minutes,
    pub date_of_work: Day,
    pub reason: Personal,
    pub balance_after: Minutes,
}

/// A person corrected a lot by hand. Raised by `CorrectHours`; read by the balance, the lots, the statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HoursCorrected {
    pub movement: MovementId,
    pub lot: LotId,
    /// Signed: below zero takes away.
    pub minutes: Minutes,
    pub reason: Personal,
    /// The day it takes effect: the day it was made, kept within the lot's own days.
    pub day: Day,
    pub balance_after: Minutes,
}

/// What remained of a lot was refunded. Raised by `RefundLot`; read by the balance, the lots, the statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LotRefunded {
    pub lot: LotId,
    pub movement: MovementId,
    pub minutes: Minutes,
    pub credit_note: Option<InvoiceId>,
    /// The day it takes effect: the day it was made, kept within the lot's own days.
    pub day: Day,
    pub balance_after: Minutes,
}

/// What remained of a lot lapsed after its last day. Raised by `ExpireLots`; read by the balance, the lots,
/// the statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LotExpired {
    pub lot: LotId,
    pub movement: MovementId,
    pub minutes: Minutes,
    pub last_day: Day,
    pub balance_after: Minutes,
}

/// A lot with hours left comes near its last day. Raised by `RaiseExpiryNotices`, once a lot and threshold;
/// read by notifications and by the renewal process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExpiryNoticeRaised {
    pub lot: LotId,
    /// Every `DaysBeforeExpiry` threshold that is reached now, in one notice.
    pub labels: Vec<Threshold>,
    pub last_day: Day,
    pub days_left: i32,
    pub minutes_left: Minutes,
}

/// The thresholds are these and no others. Raised by `SetThresholds`; read by the balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThresholdsSet {
    pub thresholds: Vec<Threshold>,
}

/// The balance came to or below a threshold. Raised by whatever moved it, once until re-armed; read by
/// notifications and by the renewal process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThresholdCrossed {
    /// Every threshold that stands at this number of minutes.
    pub labels: Vec<Threshold>,
    pub at_minutes: Minutes,
    pub balance: Minutes,
}

/// The balance went back above a threshold, which may be crossed again. Raised by whatever moved it; read
/// by the balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThresholdRearmed {
    pub labels: Vec<Threshold>,
    pub at_minutes: Minutes,
    pub balance: Minutes,
}

/// A subsidiary may use this bank from now on. Raised by `ShareWith`; read by the balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedWith {
    pub client: ClientId,
}

/// A subsidiary may no longer use this bank; what it used stays. Raised by `StopSharing`; read by the
/// balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharingStopped {
    pub client: ClientId,
}

/// The bank is another client's, as its contract is. Raised by `AssignHourBank`, after the end of each sharing;
/// read by the balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HourBankAssigned {
    pub from: ClientId,
    pub to: ClientId,
}

/// A renewal is proposed, one at a time until the next purchase. Raised by `ProposeRenewal`; read by the
/// balance and by notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenewalProposed {
    pub minutes: Minutes,
    pub based_on: RenewalBasis,
}

/// The bank is empty and shut. Raised by `CloseHourBank`; read by the balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HourBankClosed {
    pub reason: Personal,
}
