//! What may be asked of a time entry. Its value comes in with `ValidateTime`, made by the contract's rules
//! and by the bank in the same transaction.

use super::{Between, valuation::Valuation};
use crate::commands;
use kernel::{
    AccountId, ClientId, ContractId, Day, EntryId, HourBankId, InvoiceId, Minutes, Personal, TicketId,
    TimeClass,
};
use serde::Serialize;

commands! {
    TimeEntryCommand {
        LogTime,
        CorrectLoggedTime,
        ValidateTime,
        WithdrawValidation,
        BillTime,
        LiftBilling,
        DiscardTime,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LogTime {
    pub entry: EntryId,
    pub account: AccountId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub ticket: Option<TicketId>,
    pub bank: Option<HourBankId>,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub between: Option<Between>,
    pub class: TimeClass,
    pub note: Personal,
    pub today: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorrectLoggedTime {
    pub ticket: Option<TicketId>,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub class: TimeClass,
    pub note: Personal,
    pub today: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValidateTime {
    pub validated_by: AccountId,
    pub outcome: Valuation,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WithdrawValidation {
    pub reason: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BillTime {
    pub invoice: InvoiceId,
}

/// From this invoice; what stands on another one stays there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LiftBilling {
    pub invoice: InvoiceId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DiscardTime {
    pub reason: Personal,
}
