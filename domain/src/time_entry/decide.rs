//! What a time entry answers. One function a command: quiet, no, yes.

use super::command::{
    BillTime, CorrectLoggedTime, DiscardTime, LiftBilling, LogTime, TimeEntryCommand, ValidateTime,
    WithdrawValidation,
};
use super::event::{
    BillingLifted, LoggedTimeCorrected, TimeBilled, TimeDiscarded, TimeEntryEvent, TimeLogged, TimeValidated,
    ValidationWithdrawn,
};
use super::refusal::TimeEntryRefusal;
use super::state::TimeEntryState;
use super::valuation::Valuation;
use kernel::{Day, Minutes};

type Decision = Result<Vec<TimeEntryEvent>, TimeEntryRefusal>;

const A_DAY: Minutes = Minutes::hours(24);

pub fn decide(state: &TimeEntryState, command: &TimeEntryCommand) -> Decision {
    match command {
        TimeEntryCommand::LogTime(command) => log_time(state, command),
        TimeEntryCommand::CorrectLoggedTime(command) => correct_logged_time(open(state)?, command),
        TimeEntryCommand::ValidateTime(command) => validate_time(state, command),
        TimeEntryCommand::WithdrawValidation(command) => withdraw_validation(state, command),
        TimeEntryCommand::BillTime(command) => bill_time(state, command),
        TimeEntryCommand::LiftBilling(command) => lift_billing(state, command),
        TimeEntryCommand::DiscardTime(command) => discard_time(state, command),
    }
}

/// The entry, while it is not locked.
fn open(state: &TimeEntryState) -> Result<&TimeLogged, TimeEntryRefusal> {
    match state {
        TimeEntryState::Unlogged => Err(TimeEntryRefusal::NotLogged),
        TimeEntryState::Logged(logged) => Ok(logged),
        TimeEntryState::Validated { .. } => Err(TimeEntryRefusal::Locked),
        TimeEntryState::Discarded => Err(TimeEntryRefusal::Discarded),
    }
}

fn check_work(worked: Minutes, date_of_work: Day, today: Day) -> Result<(), TimeEntryRefusal> {
    if worked.is_negative() || worked > A_DAY {
        return Err(TimeEntryRefusal::WorkedOutOfRange { worked });
    }
    if date_of_work > today {
        return Err(TimeEntryRefusal::WorkAhead { date_of_work, today });
    }
    Ok(())
}

fn log_time(state: &TimeEntryState, command: &LogTime) -> Decision {
    let logged = logged(command);
    match state {
        TimeEntryState::Unlogged => {}
        TimeEntryState::Logged(before) if *before == logged => return Ok(vec![]),
        TimeEntryState::Logged(_) | TimeEntryState::Validated { .. } => {
            return Err(TimeEntryRefusal::AlreadyLogged);
        }
        TimeEntryState::Discarded => return Err(TimeEntryRefusal::Discarded),
    }
    check_work(command.worked, command.date_of_work, command.today)?;
    if command
        .between
        .is_some_and(|between| between.until < between.from)
    {
        return Err(TimeEntryRefusal::EndsBeforeItBegins);
    }
    Ok(vec![logged.into()])
}

fn logged(command: &LogTime) -> TimeLogged {
    TimeLogged {
        entry: command.entry,
        account: command.account,
        client: command.client,
        contract: command.contract,
        ticket: command.ticket,
        bank: command.bank,
        worked: command.worked,
        date_of_work: command.date_of_work,
        between: command.between,
        class: command.class,
        note: command.note.clone(),
    }
}

fn correct_logged_time(entry: &TimeLogged, command: &CorrectLoggedTime) -> Decision {
    let CorrectLoggedTime {
        ticket,
        worked,
        date_of_work,
        class,
        note,
        today,
    } = command.clone();
    let corrected = LoggedTimeCorrected {
        entry: entry.entry,
        ticket,
        worked,
        date_of_work,
        class,
        note,
    };
    if entry.clone().corrected(&corrected) == *entry {
        return Ok(vec![]);
    }
    check_work(worked, date_of_work, today)?;
    Ok(vec![corrected.into()])
}

fn validate_time(state: &TimeEntryState, command: &ValidateTime) -> Decision {
    if let TimeEntryState::Validated { outcome, .. } = state
        && *outcome == command.outcome
    {
        return Ok(vec![]);
    }
    let entry = open(state)?;
    check_outcome(entry, &command.outcome)?;
    Ok(vec![
        TimeValidated {
            entry: entry.entry,
            validated_by: command.validated_by,
            account: entry.account,
            client: entry.client,
            contract: entry.contract,
            ticket: entry.ticket,
            worked: entry.worked,
            date_of_work: entry.date_of_work,
            class: entry.class,
            outcome: command.outcome.clone(),
        }
        .into(),
    ])
}

fn check_outcome(entry: &TimeLogged, outcome: &Valuation) -> Result<(), TimeEntryRefusal> {
    if !outcome.adds_up() {
        let Valuation {
            debited,
            from_bank,
            billable,
            ..
        } = *outcome;
        return Err(TimeEntryRefusal::NumbersDisagree {
            debited,
            from_bank,
            billable,
        });
    }
    if outcome.drawn.is_some_and(|drawn| Some(drawn.bank) != entry.bank) {
        return Err(TimeEntryRefusal::OtherBank);
    }
    Ok(())
}

fn withdraw_validation(state: &TimeEntryState, command: &WithdrawValidation) -> Decision {
    let (entry, outcome) = match state {
        TimeEntryState::Unlogged => return Err(TimeEntryRefusal::NotLogged),
        TimeEntryState::Logged(_) => return Err(TimeEntryRefusal::NotValidated),
        TimeEntryState::Validated { billed: Some(_), .. } => return Err(TimeEntryRefusal::Billed),
        TimeEntryState::Validated { logged, outcome, .. } => (logged, outcome),
        TimeEntryState::Discarded => return Err(TimeEntryRefusal::Discarded),
    };
    Ok(vec![
        ValidationWithdrawn {
            entry: entry.entry,
            client: entry.client,
            contract: entry.contract,
            ticket: entry.ticket,
            worked: entry.worked,
            date_of_work: entry.date_of_work,
            outcome: outcome.clone(),
            reason: command.reason.clone(),
        }
        .into(),
    ])
}

/// On one invoice at most.
fn bill_time(state: &TimeEntryState, command: &BillTime) -> Decision {
    let invoice = command.invoice;
    match state {
        TimeEntryState::Unlogged => Err(TimeEntryRefusal::NotLogged),
        TimeEntryState::Validated { billed: Some(by), .. } if *by == invoice => Ok(vec![]),
        TimeEntryState::Validated { billed: Some(_), .. } => Err(TimeEntryRefusal::Billed),
        TimeEntryState::Validated {
            logged,
            outcome: Valuation { price: Some(_), .. },
            ..
        } => {
            let entry = logged.entry;
            Ok(vec![TimeBilled { entry, invoice }.into()])
        }
        TimeEntryState::Logged(_) | TimeEntryState::Validated { .. } => Err(TimeEntryRefusal::NothingToBill),
        TimeEntryState::Discarded => Err(TimeEntryRefusal::Discarded),
    }
}

fn lift_billing(state: &TimeEntryState, command: &LiftBilling) -> Decision {
    let invoice = command.invoice;
    match state {
        TimeEntryState::Validated {
            logged,
            billed: Some(by),
            ..
        } if *by == invoice => {
            let entry = logged.entry;
            Ok(vec![BillingLifted { entry, invoice }.into()])
        }
        TimeEntryState::Unlogged
        | TimeEntryState::Logged(_)
        | TimeEntryState::Validated { .. }
        | TimeEntryState::Discarded => Ok(vec![]),
    }
}

fn discard_time(state: &TimeEntryState, command: &DiscardTime) -> Decision {
    if let TimeEntryState::Discarded = state {
        return Ok(vec![]);
    }
    let entry = open(state)?;
    Ok(vec![
        TimeDiscarded {
            entry: entry.entry,
            reason: command.reason.clone(),
        }
        .into(),
    ])
}
