//! When a ticket's clocks fall due, and why. SL1.

use crate::graphql::{
    context::{Ask, Asking},
    past,
    scalars::DateTime,
    words::TicketClock,
};
use async_graphql::{Context, Enum, Result, SimpleObject};
use domain::{
    Decider,
    ticket::{Ticket, clock, deadlines},
};
use jiff::Timestamp;
use uuid::Uuid;

/// Until when something was promised.
#[derive(SimpleObject)]
pub struct TicketDeadline {
    /// When it is due; while the client is awaited, as if the clock went on at once.
    due: DateTime,
    /// When it was due as it was first promised.
    promised: DateTime,
    /// From when on it is near.
    near_at: DateTime,
    /// Since when the clock stands for the client.
    paused_since: Option<DateTime>,
    /// When it was done.
    done_at: Option<DateTime>,
    /// Done too late, or not done yet though it is due.
    late: bool,
}

impl TicketDeadline {
    pub fn of(deadline: &deadlines::Deadline, now: Timestamp) -> TicketDeadline {
        let open = deadline.done_at.is_none();
        let until = deadline.paused_since.unwrap_or(now);
        TicketDeadline {
            due: DateTime(deadline.due),
            promised: DateTime(deadline.promised),
            near_at: DateTime(deadline.near_at),
            paused_since: deadline.paused_since.map(DateTime),
            done_at: deadline.done_at.map(DateTime),
            late: deadline.late || (open && deadline.due <= until),
        }
    }
}

/// What a stretch of time was to a clock.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum ClockStretch {
    /// It ran.
    Open,
    /// Outside the hours of opening.
    Closed,
    /// A holiday.
    Holiday,
    /// A day that the calendar closes beside the rule.
    DayOff,
    /// The client was awaited.
    Paused,
    /// Between a resolution and a reopening.
    AfterResolution,
    /// It went on in another ticket, until that merge was undone.
    Elsewhere,
}

/// One stretch of a deadline, explained.
#[derive(SimpleObject)]
pub struct ClockSegment {
    /// When it began.
    from: DateTime,
    /// When it ended.
    to: DateTime,
    /// What it was.
    stretch: ClockStretch,
    /// Part of the time that was promised.
    counted: bool,
    /// The event behind it, by its number in the ticket's history.
    because: i64,
}

impl From<clock::Explained> for ClockSegment {
    fn from(explained: clock::Explained) -> ClockSegment {
        ClockSegment {
            from: DateTime(explained.from),
            to: DateTime(explained.to),
            stretch: match explained.because {
                clock::Because::Open => ClockStretch::Open,
                clock::Because::Closed => ClockStretch::Closed,
                clock::Because::Holiday(_) => ClockStretch::Holiday,
                clock::Because::DayOff => ClockStretch::DayOff,
                clock::Because::Paused => ClockStretch::Paused,
                clock::Because::AfterResolution => ClockStretch::AfterResolution,
                clock::Because::Elsewhere => ClockStretch::Elsewhere,
            },
            counted: explained.counted,
            because: explained.place,
        }
    }
}

/// Read from the ticket's own history: whoever sees the ticket sees why.
pub async fn why(ctx: &Context<'_>, ticket: Uuid, of: TicketClock) -> Result<Vec<ClockSegment>> {
    let asking = ctx.asking()?;
    let now = asking.runtime().journal.clock.now();
    let facts = facts(asking, ticket, now).await?;
    let which: clock::Which = of.into();
    let explained = clock::why(&facts, which, now);
    Ok(explained.into_iter().map(Into::into).collect())
}

async fn facts(asking: &Asking, ticket: Uuid, now: Timestamp) -> Result<Vec<clock::Dated>> {
    let events = past::until::<Ticket>(asking, ticket, now).await?;
    let state = Ticket::fold(events.iter().map(|recorded| &recorded.event));
    Ok(state
        .ticket()
        .map(|ticket| ticket.facts.clone())
        .unwrap_or_default())
}
