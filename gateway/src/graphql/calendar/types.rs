//! A calendar and its hours.

use crate::graphql::{
    context::Ask,
    errors::UserError,
    loaders::CalendarById,
    outcome::Outcome,
    scalars::{DateTime, Day, JournalCursor, TimeOfDay},
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::Module;
use projections::calendar::list::Row;
use uuid::Uuid;

/// A day of the week.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::calendar::Weekday")]
pub enum Weekday {
    /// Lundi
    Monday,
    /// Mardi
    Tuesday,
    /// Mercredi
    Wednesday,
    /// Jeudi
    Thursday,
    /// Vendredi
    Friday,
    /// Samedi
    Saturday,
    /// Dimanche
    Sunday,
}

/// Which public holidays a calendar keeps.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::calendar::Holidays")]
pub enum PublicHolidays {
    /// None at all.
    None,
    /// The eleven of France.
    France,
    /// The thirteen of Alsace and Moselle.
    AlsaceMoselle,
}

/// Open on a weekday, from one time until another.
#[derive(SimpleObject)]
pub struct OpeningSpan {
    /// The day of the week.
    weekday: Weekday,
    /// The first minute that is open.
    from: TimeOfDay,
    /// The first minute that is closed again; 24:00 is the end of the day.
    until: TimeOfDay,
}

/// When somebody is there to answer.
pub struct Calendar {
    row: Row,
}

impl From<Row> for Calendar {
    fn from(row: Row) -> Calendar {
        Calendar { row }
    }
}

/// When somebody is there to answer.
#[Object]
impl Calendar {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Hours are of this zone: Europe/Paris
    async fn zone(&self) -> &str {
        self.row.opening.zone.name()
    }

    /// Open then, from Monday on, in the order of the day.
    async fn hours(&self) -> Vec<OpeningSpan> {
        let spans = self.row.opening.week.spans();
        spans
            .map(|(weekday, span)| OpeningSpan {
                weekday: weekday.into(),
                from: TimeOfDay(span.from),
                until: TimeOfDay(span.until),
            })
            .collect()
    }

    /// Which public holidays it keeps.
    async fn holidays(&self) -> PublicHolidays {
        self.row.opening.holidays.into()
    }

    /// Closed whatever the rule says.
    async fn closed_days(&self) -> Vec<Day> {
        self.row.opening.closed_days.iter().copied().map(Day).collect()
    }

    /// Open though a holiday, or though the weekday has no hours: then with those of the weekday before it.
    async fn open_days(&self) -> Vec<Day> {
        self.row.opening.open_days.iter().copied().map(Day).collect()
    }

    /// From 1, one more with each change.
    async fn version(&self) -> i32 {
        self.row.version
    }

    /// Nobody chooses it any more.
    async fn retired(&self) -> bool {
        self.row.retired
    }

    /// When it was defined.
    async fn defined_at(&self) -> DateTime {
        DateTime(self.row.defined_at)
    }

    /// Since when it is as it is.
    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }
}

/// What a mutation of a calendar answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct CalendarPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The calendar, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl CalendarPayload {
    /// The calendar as it is now.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Option<Calendar>> {
        let Some(calendar) = self.shown else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(CalendarById(calendar))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Calendar::from))
    }
}

impl CalendarPayload {
    pub fn of(calendar: Uuid, made: Option<Uuid>, outcome: Outcome) -> CalendarPayload {
        CalendarPayload {
            shown: outcome.is_done().then_some(calendar),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> CalendarPayload {
        CalendarPayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
