//! What the register answers.

use super::closing::added;
use super::command::{ClosePeriod, GiveNumber, RegisterCommand};
use super::event::{NumberGiven, PeriodClosed, RegisterEvent, Series};
use super::period::{Length, Period};
use super::refusal::RegisterRefusal;
use super::state::RegisterState;
use kernel::Day;

type Decision = Result<Vec<RegisterEvent>, RegisterRefusal>;

pub fn decide(state: &RegisterState, command: &RegisterCommand) -> Decision {
    match command {
        RegisterCommand::GiveNumber(command) => give_number(state, command),
        RegisterCommand::ClosePeriod(command) => close_period(state, command),
    }
}

fn give_number(state: &RegisterState, command: &GiveNumber) -> Decision {
    let GiveNumber {
        series,
        invoice,
        on,
        amounts,
    } = command.clone();
    check_day(state, on)?;
    if let Some(last) = state.last.as_ref().filter(|last| last.invoice == invoice) {
        let number = last.number.clone();
        return Err(RegisterRefusal::NumberedAlready { number });
    }
    check_sums(state, command)?;
    let sequence = next(state, on).ok_or(RegisterRefusal::SeriesIsFull)?;
    Ok(vec![
        NumberGiven {
            series,
            invoice,
            sequence,
            number: written(series, on, sequence),
            on,
            amounts,
        }
        .into(),
    ])
}

fn check_day(state: &RegisterState, on: Day) -> Result<(), RegisterRefusal> {
    if state.closed_until().is_some_and(|closed| on <= closed) {
        return Err(RegisterRefusal::DayClosed { on });
    }
    match state.last.as_ref().map(|last| last.on) {
        Some(last) if on < last => Err(RegisterRefusal::DateGoesBack { on, last }),
        Some(_) | None => Ok(()),
    }
}

/// Every sum that this number goes into can hold it.
fn check_sums(state: &RegisterState, command: &GiveNumber) -> Result<(), RegisterRefusal> {
    let year = Period::of(Length::Year, command.on);
    let open = state.open.iter().find(|open| open.period == year);
    added(open.map_or(&[], |open| &open.sums), &command.amounts).map(drop)
}

/// From 1 each year.
fn next(state: &RegisterState, on: Day) -> Option<i64> {
    match &state.last {
        Some(last) if last.on.0.year() == on.0.year() => last.sequence.checked_add(1),
        Some(_) | None => Some(1),
    }
}

/// Five digits, and as many more as it takes.
fn written(series: Series, on: Day, sequence: i64) -> String {
    let letter = match series {
        Series::Invoices => 'F',
        Series::CreditNotes => 'A',
    };
    format!("{letter}{}-{sequence:05}", on.0.year())
}

fn close_period(state: &RegisterState, command: &ClosePeriod) -> Decision {
    let ClosePeriod {
        series,
        period,
        today,
        closing,
        fingerprint,
    } = command.clone();
    if !period.is_over(today) {
        let last_day = period.last_day();
        return Err(RegisterRefusal::NotOver { last_day });
    }
    if state.closing(series, period)? != closing {
        return Err(RegisterRefusal::ClosingDisagrees);
    }
    Ok(vec![PeriodClosed { closing, fingerprint }.into()])
}
