//! What a bank answers. One function a command; those that move hours have a file each.

mod correct_hours;
mod credit_hours;
mod debit_hours;
mod expire_lots;
mod mark_lot_paid;
mod raise_expiry_notices;
mod refund_lot;
mod reverse_debit;

use super::command::{
    AssignHourBank, CloseHourBank, HourBankCommand, OpenHourBank, ProposeRenewal, SetThresholds, ShareWith,
    StopSharing,
};
use super::event::{
    HourBankAssigned, HourBankClosed, HourBankEvent, HourBankOpened, RenewalProposed, SharedWith,
    SharingStopped, ThresholdsSet,
};
use super::refusal::HourBankRefusal;
use super::state::{Bank, HourBankState};
use super::thresholds::checked;
use kernel::Minutes;

type Decision = Result<Vec<HourBankEvent>, HourBankRefusal>;

pub fn decide(state: &HourBankState, command: &HourBankCommand) -> Decision {
    let events = match command {
        HourBankCommand::OpenHourBank(command) => open_hour_bank(state, command),
        HourBankCommand::CreditHours(command) => credit_hours::credit_hours(state.open()?, command),
        HourBankCommand::MarkLotPaid(command) => mark_lot_paid::mark_lot_paid(state.open()?, command),
        HourBankCommand::DebitHours(command) => debit_hours::debit_hours(state.open()?, command),
        HourBankCommand::ReverseDebit(command) => reverse_debit::reverse_debit(state.open()?, command),
        HourBankCommand::CorrectHours(command) => correct_hours::correct_hours(state.open()?, command),
        HourBankCommand::RefundLot(command) => refund_lot::refund_lot(state.open()?, command),
        HourBankCommand::ExpireLots(command) => expire_lots::expire_lots(state.open()?, command),
        HourBankCommand::RaiseExpiryNotices(command) => {
            raise_expiry_notices::raise_expiry_notices(state.open()?, command)
        }
        HourBankCommand::SetThresholds(command) => set_thresholds(state.open()?, command),
        HourBankCommand::ShareWith(command) => share_with(state.open()?, command),
        HourBankCommand::StopSharing(command) => stop_sharing(state.open()?, command),
        HourBankCommand::AssignHourBank(command) => assign_hour_bank(state, command),
        HourBankCommand::ProposeRenewal(command) => propose_renewal(state.open()?, command),
        HourBankCommand::CloseHourBank(command) => close_hour_bank(state, command),
    }?;
    Ok(with_crossings(state, events))
}

/// Whatever moved the balance, what watches it speaks last.
fn with_crossings(state: &HourBankState, mut events: Vec<HourBankEvent>) -> Vec<HourBankEvent> {
    if let HourBankState::Open(bank) = state {
        let mut watch = bank.watch.clone();
        events.iter().for_each(|event| watch.follow(event));
        events.extend(watch.crossings());
    }
    events
}

fn open_hour_bank(state: &HourBankState, command: &OpenHourBank) -> Decision {
    let thresholds = checked(&command.thresholds)?;
    if let Some(bank) = state.bank() {
        let same = bank.client == command.client && bank.contract == command.contract;
        return if same {
            Ok(vec![])
        } else {
            Err(HourBankRefusal::AlreadyOpened)
        };
    }
    let OpenHourBank {
        bank,
        client,
        contract,
        ..
    } = *command;
    Ok(vec![
        HourBankOpened {
            bank,
            client,
            contract,
            thresholds,
        }
        .into(),
    ])
}

fn set_thresholds(bank: &Bank, command: &SetThresholds) -> Decision {
    let thresholds = checked(&command.thresholds)?;
    if bank.watch.thresholds().eq(thresholds.iter().copied()) {
        return Ok(vec![]);
    }
    Ok(vec![ThresholdsSet { thresholds }.into()])
}

fn share_with(bank: &Bank, command: &ShareWith) -> Decision {
    if bank.shared_with.contains(&command.client) {
        return Ok(vec![]);
    }
    if bank.client == command.client {
        return Err(HourBankRefusal::OwnBank);
    }
    Ok(vec![
        SharedWith {
            client: command.client,
        }
        .into(),
    ])
}

fn stop_sharing(bank: &Bank, command: &StopSharing) -> Decision {
    if bank.client == command.client {
        return Err(HourBankRefusal::OwnBank);
    }
    if !bank.shared_with.contains(&command.client) {
        return Ok(vec![]);
    }
    Ok(vec![
        SharingStopped {
            client: command.client,
        }
        .into(),
    ])
}

/// A bank follows its contract. It was shared with subsidiaries of the former holder, who have no right to it
/// under another. What is not opened yet is opened for the right client; what is closed stays whose it was.
fn assign_hour_bank(state: &HourBankState, command: &AssignHourBank) -> Decision {
    let (from, to) = match state {
        HourBankState::Open(bank) if bank.client != command.client => (bank.client, command.client),
        HourBankState::Unopened | HourBankState::Open(_) | HourBankState::Closed(_) => return Ok(vec![]),
    };
    let shared_with = state.open()?.shared_with.iter();
    let stopped = shared_with.map(|client| SharingStopped { client: *client }.into());
    Ok(stopped.chain([HourBankAssigned { from, to }.into()]).collect())
}

/// One at a time: three crossings in one debit ask three times and get one proposal.
fn propose_renewal(bank: &Bank, command: &ProposeRenewal) -> Decision {
    if bank.renewal_is_proposed {
        return Ok(vec![]);
    }
    let ProposeRenewal { minutes, based_on } = *command;
    if !minutes.is_positive() {
        return Err(HourBankRefusal::RenewalNotPositive { minutes });
    }
    Ok(vec![RenewalProposed { minutes, based_on }.into()])
}

/// Hours are never lost by closing: the bank is emptied first, by a refund or an expiry.
fn close_hour_bank(state: &HourBankState, command: &CloseHourBank) -> Decision {
    if let HourBankState::Closed(_) = state {
        return Ok(vec![]);
    }
    let bank = state.open()?;
    if bank.overdrawn.is_positive() {
        return Err(HourBankRefusal::OverdraftRemains {
            overdrawn: bank.overdrawn,
        });
    }
    let left = Minutes::total(bank.lots.iter().map(|lot| lot.remaining));
    if left.is_positive() {
        return Err(HourBankRefusal::HoursRemain { left });
    }
    Ok(vec![
        HourBankClosed {
            reason: command.reason.clone(),
        }
        .into(),
    ])
}
