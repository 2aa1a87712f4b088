//! What is typed about a calendar.

use super::types::{PublicHolidays, Weekday};
use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{Day, TimeOfDay},
};
use async_graphql::InputObject;
use commands::calendar::{ChangeCalendar, DefineCalendar};
use kernel::{
    CalendarId,
    calendar::{Span, Week},
};
use uuid::Uuid;

/// When somebody is there to answer.
#[derive(InputObject)]
pub struct CalendarOpeningInput {
    /// Hours are of this zone, such as Europe/Paris.
    pub zone: String,
    /// As many a weekday as there are breaks between them. Round the clock is seven from 00:00 until 24:00.
    pub hours: Vec<OpeningSpanInput>,
    /// NONE when it is not said.
    pub holidays: Option<PublicHolidays>,
    /// Closed whatever the rule says; 500 at most.
    #[graphql(default)]
    pub closed_days: Vec<Day>,
    /// Open though a holiday, or though the weekday has no hours: then with those of the weekday before it; 500 at
    /// most.
    #[graphql(default)]
    pub open_days: Vec<Day>,
}

/// Open on a weekday, from one time until another.
#[derive(InputObject)]
pub struct OpeningSpanInput {
    /// The day of the week.
    pub weekday: Weekday,
    /// The first minute that is open.
    pub from: TimeOfDay,
    /// The first minute that is closed again; 24:00 is the end of the day.
    pub until: TimeOfDay,
}

impl TryFrom<CalendarOpeningInput> for kernel::Calendar {
    type Error = Sentence;

    fn try_from(input: CalendarOpeningInput) -> Result<kernel::Calendar, Sentence> {
        let span = |typed: OpeningSpanInput| {
            let span = Span {
                from: typed.from.0,
                until: typed.until.0,
            };
            (typed.weekday.into(), span)
        };
        Ok(kernel::Calendar {
            zone: input.zone.trim().parse().map_err(|_| Sentence::NotAZone)?,
            week: Week::of(input.hours.into_iter().map(span)),
            holidays: input.holidays.map(Into::into).unwrap_or_default(),
            closed_days: input.closed_days.into_iter().map(|day| day.0).collect(),
            open_days: input.open_days.into_iter().map(|day| day.0).collect(),
        })
    }
}

/// What `calendarDefine` takes.
#[derive(InputObject)]
pub struct CalendarDefineInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What people will call it.
    pub name: String,
    /// When somebody is there to answer.
    pub opening: CalendarOpeningInput,
}

impl TryFrom<CalendarDefineInput> for DefineCalendar {
    type Error = Sentence;

    fn try_from(input: CalendarDefineInput) -> Result<DefineCalendar, Sentence> {
        Ok(DefineCalendar {
            command: command(input.command_id),
            name: input.name,
            opening: input.opening.try_into()?,
        })
    }
}

/// What `calendarChange` takes: all of it again.
#[derive(InputObject)]
pub struct CalendarChangeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the calendar.
    pub calendar: Uuid,
    /// What people call it from now on.
    pub name: String,
    /// When somebody is there to answer, from now on.
    pub opening: CalendarOpeningInput,
}

impl TryFrom<CalendarChangeInput> for ChangeCalendar {
    type Error = Sentence;

    fn try_from(input: CalendarChangeInput) -> Result<ChangeCalendar, Sentence> {
        Ok(ChangeCalendar {
            command: command(input.command_id),
            calendar: CalendarId(input.calendar),
            name: input.name,
            opening: input.opening.try_into()?,
        })
    }
}

/// What `calendarRetire` takes.
#[derive(InputObject)]
pub struct CalendarRetireInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the calendar.
    pub calendar: Uuid,
}
