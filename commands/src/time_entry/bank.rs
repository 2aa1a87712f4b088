//! The bank's side of a validation: what the work is counted as, what the bank pays, what is left to bill.

use crate::{
    CommandError,
    hour_bank::bank_of,
    runtime::{Work, derived},
};
use domain::{
    contract::{ContractTerms, Counted, debit_minutes},
    hour_bank::{self, HourBank, HourBankEvent, HoursDebited},
    time_entry::{Drawn, TimeEntry, TimeEntryRefusal, TimeEntryState, TimeLogged, Valuation},
};
use kernel::{CommandId, EntryId, Minutes, Money, MovementId, Personal};

/// What the bank gave, and under which movement; nothing where it was not asked.
pub(crate) type Payment = Option<(Drawn, Minutes)>;

pub(crate) fn counted(entry: &TimeLogged, terms: &ContractTerms) -> Result<Counted, CommandError> {
    let refusal = || CommandError::refused(TimeEntryRefusal::WorkedOutOfRange { worked: entry.worked });
    debit_minutes(entry.worked, entry.class, terms).ok_or_else(refusal)
}

/// Decides the debit. Time that asks nothing of a bank leaves it alone.
pub(crate) async fn debit(
    work: &mut Work,
    command: CommandId,
    entry: &TimeLogged,
    terms: &ContractTerms,
    counted: Counted,
) -> Result<Payment, CommandError> {
    if counted.debited.is_zero() {
        return Ok(None);
    }
    let Some(bank) = entry.bank.or(entry.contract.map(bank_of)) else {
        return Ok(None);
    };
    let debit = hour_bank::DebitHours {
        entry: entry.entry,
        movement: MovementId(derived(command.0, "movement")),
        client: entry.client,
        worked: entry.worked,
        debited: counted.debited,
        date_of_work: entry.date_of_work,
        overdraft: terms.overdraft,
        today: crate::tenant::today(work).await?,
    };
    let events = work.decide::<HourBank>(bank.0, debit).await?;
    let debited = events.iter().find_map(debit_in).ok_or(CommandError::Busy)?;
    let drawn = Drawn {
        bank,
        movement: debited.movement,
    };
    Ok(Some((drawn, debited.debited.minus(debited.billable))))
}

fn debit_in(event: &HourBankEvent) -> Option<&HoursDebited> {
    if let HourBankEvent::HoursDebited(debited) = event {
        Some(debited)
    } else {
        None
    }
}

pub(crate) fn valued(
    entry: &TimeLogged,
    counted: Counted,
    payment: Payment,
    rate: Money,
    cost: Option<Money>,
) -> Result<Valuation, CommandError> {
    let (drawn, from_bank) = payment.unzip();
    let from_bank = from_bank.unwrap_or_default();
    let Counted { debited, billed, .. } = counted;
    let refusal = || TimeEntryRefusal::NumbersDisagree {
        debited,
        from_bank,
        billable: billed,
    };
    let valuation = Valuation::new(debited, from_bank, billed, rate, drawn)
        .and_then(|valuation| valuation.costing(entry.worked, cost));
    valuation.ok_or_else(|| CommandError::refused(refusal()))
}

/// Decides the reversal of what a validated entry drew, if it drew anything.
pub(crate) async fn give_back(
    work: &mut Work,
    command: CommandId,
    entry: EntryId,
    reason: Personal,
) -> Result<(), CommandError> {
    let drawn = match work.look::<TimeEntry>(entry.0).await? {
        TimeEntryState::Validated { outcome, .. } => outcome.drawn,
        TimeEntryState::Unlogged | TimeEntryState::Logged(_) | TimeEntryState::Discarded => None,
    };
    let Some(Drawn { bank, .. }) = drawn else {
        return Ok(());
    };
    let movement = MovementId(derived(command.0, "movement"));
    let reverse = hour_bank::ReverseDebit {
        entry,
        movement,
        reason,
    };
    work.decide::<HourBank>(bank.0, reverse).await.map(drop)
}
