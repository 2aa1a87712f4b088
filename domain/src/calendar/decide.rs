//! What a calendar answers. One function a command: quiet, no, yes.

use super::command::{CalendarCommand, ChangeCalendar, DefineCalendar};
use super::event::{CalendarChanged, CalendarDefined, CalendarEvent, CalendarRetired};
use super::refusal::CalendarRefusal;
use super::state::{CalendarState, Defined};
use kernel::{
    Calendar,
    calendar::{CalendarFault, DAYS_AT_MOST},
};

type Decision = Result<Vec<CalendarEvent>, CalendarRefusal>;

pub fn decide(state: &CalendarState, command: &CalendarCommand) -> Decision {
    match command {
        CalendarCommand::DefineCalendar(command) => define_calendar(state, command),
        CalendarCommand::ChangeCalendar(command) => change_calendar(state.in_use()?, command),
        CalendarCommand::RetireCalendar(_) => retire_calendar(state),
    }
}

fn define_calendar(state: &CalendarState, command: &DefineCalendar) -> Decision {
    let wanted = checked(&command.name, &command.opening)?;
    if !state.is_to_define(&wanted)? {
        return Ok(vec![]);
    }
    let Defined { name, opening } = wanted;
    let calendar = command.calendar;
    let defined = CalendarDefined {
        calendar,
        name,
        opening,
    };
    Ok(vec![defined.into()])
}

fn change_calendar(before: &Defined, command: &ChangeCalendar) -> Decision {
    let after = checked(&command.name, &command.opening)?;
    if *before == after {
        return Ok(vec![]);
    }
    let Defined { name, opening } = after;
    Ok(vec![CalendarChanged { name, opening }.into()])
}

fn retire_calendar(state: &CalendarState) -> Decision {
    let is_to_retire = state.is_to_retire()?;
    Ok(is_to_retire
        .then(|| CalendarRetired {}.into())
        .into_iter()
        .collect())
}

fn checked(typed: &str, opening: &Calendar) -> Result<Defined, CalendarRefusal> {
    let name = typed.trim().to_owned();
    if name.is_empty() {
        return Err(CalendarRefusal::NameMissing);
    }
    match opening.fault() {
        Some(fault) => Err(refused(fault)),
        None => Ok(Defined {
            name,
            opening: opening.clone(),
        }),
    }
}

fn refused(fault: CalendarFault) -> CalendarRefusal {
    match fault {
        CalendarFault::EmptySpan(weekday) => CalendarRefusal::EmptySpan { weekday },
        CalendarFault::Overlap(weekday) => CalendarRefusal::Overlap { weekday },
        CalendarFault::NeverOpen => CalendarRefusal::NeverOpen,
        CalendarFault::ClosedAndOpen(day) => CalendarRefusal::ClosedAndOpen { day },
        CalendarFault::TooManyDays => CalendarRefusal::TooManyDays { most: DAYS_AT_MOST },
    }
}
