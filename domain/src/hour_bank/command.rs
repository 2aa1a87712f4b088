//! What may be asked of a bank. Ids, days and policies come in; nothing is looked up here.

use super::event::{RenewalBasis, Source};
use super::thresholds::Threshold;
use crate::commands;
use kernel::{
    ClientId, ContractId, Day, EntryId, HourBankId, InvoiceId, LotId, Minutes, MovementId, Overdraft,
    Personal, Usable,
};
use serde::Serialize;

commands! {
    HourBankCommand {
        OpenHourBank,
        CreditHours,
        MarkLotPaid,
        DebitHours,
        ReverseDebit,
        CorrectHours,
        RefundLot,
        ExpireLots,
        RaiseExpiryNotices,
        SetThresholds,
        ShareWith,
        StopSharing,
        AssignHourBank,
        ProposeRenewal,
        CloseHourBank,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OpenHourBank {
    pub bank: HourBankId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub thresholds: Vec<Threshold>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CreditHours {
    pub lot: LotId,
    pub movement: MovementId,
    pub minutes: Minutes,
    pub source: Source,
    /// The lower one is consumed first.
    pub priority: i32,
    pub first_day: Day,
    /// `None` is one year for a purchase, the end of its month for an inclusion, never for a grant.
    pub last_day: Option<Day>,
    pub usable: Usable,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MarkLotPaid {
    pub lot: LotId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DebitHours {
    pub entry: EntryId,
    pub movement: MovementId,
    /// The company the work was for.
    pub client: ClientId,
    pub worked: Minutes,
    /// What the contract's rule made of the time worked.
    pub debited: Minutes,
    pub date_of_work: Day,
    pub overdraft: Overdraft,
    pub today: Day,
}

/// Takes the debit of an entry back, as a whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReverseDebit {
    pub entry: EntryId,
    pub movement: MovementId,
    pub reason: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorrectHours {
    pub movement: MovementId,
    pub lot: LotId,
    /// Signed: below zero takes away.
    pub minutes: Minutes,
    pub reason: Personal,
    pub today: Day,
}

/// Takes out what remains of a lot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RefundLot {
    pub lot: LotId,
    pub movement: MovementId,
    pub credit_note: Option<InvoiceId>,
    pub today: Day,
}

/// The caller asks the state for `lots_to_expire(today)` and brings an id for each; a lot that fell due
/// in between waits for the next run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExpireLots {
    pub today: Day,
    pub movements: Vec<(LotId, MovementId)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaiseExpiryNotices {
    pub today: Day,
}

/// Replaces all thresholds; one that stays keeps its crossing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetThresholds {
    pub thresholds: Vec<Threshold>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShareWith {
    pub client: ClientId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StopSharing {
    pub client: ClientId,
}

/// The bank's contract is another client's.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssignHourBank {
    pub client: ClientId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposeRenewal {
    pub minutes: Minutes,
    pub based_on: RenewalBasis,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CloseHourBank {
    pub reason: Personal,
}
