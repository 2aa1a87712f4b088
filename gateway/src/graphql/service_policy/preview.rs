//! What a policy would promise, shown.

use super::input::ServicePolicyPreviewInput;
use crate::graphql::{
    context::Asking,
    errors::{UserError, user_error},
    scalars::{DateTime, Minutes},
};
use async_graphql::{Enum, Result, SimpleObject};
use commands::service_policy::{Deadline, Preview, preview};
use domain::ticket::clock::{Because, Explained};
use kernel::Language;

/// Which of a ticket's two clocks.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::ticket::clock::Which")]
pub enum ServiceClock {
    /// Until the team answers for the first time.
    FirstAnswer,
    /// Until it is resolved.
    Resolution,
}

/// What a stretch of time is to a clock.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum ServiceSegmentKind {
    /// Somebody is there.
    Open,
    /// Outside the hours of the calendar.
    Closed,
    /// A public holiday.
    Holiday,
    /// A day that the calendar closes beside the rule.
    DayOff,
    /// The client is waited for.
    Paused,
    /// Between a resolution and a reopening.
    AfterResolution,
}

/// A stretch of time between a ticket's opening and its due.
#[derive(SimpleObject)]
pub struct ServiceSegment {
    /// Its first instant.
    from: DateTime,
    /// The instant that is no more in it.
    to: DateTime,
    /// What it is to the clock.
    kind: ServiceSegmentKind,
    /// The name of the public holiday, for one.
    holiday: Option<String>,
    /// Whether it is part of the time that was promised.
    counted: bool,
}

/// When a promise would be due, and why then.
#[derive(SimpleObject)]
pub struct ServiceDeadline {
    /// Which of the two clocks.
    clock: ServiceClock,
    /// When it is due.
    due: DateTime,
    /// From when on it is near.
    near_at: DateTime,
    /// The business time that it leaves.
    left: Minutes,
    /// From the opening until the due, without a gap; 1000 at most.
    segments: Vec<ServiceSegment>,
}

/// The deadlines that a policy would give a ticket.
#[derive(SimpleObject)]
pub struct ServicePolicyPreview {
    /// One for each clock for which something is promised.
    deadlines: Vec<ServiceDeadline>,
    /// Why there are none; empty when all is well.
    user_errors: Vec<UserError>,
}

/// A target of a year by a calendar with many breaks: what nobody reads to its end.
const SEGMENTS_AT_MOST: usize = 1000;

pub async fn previewed(asking: &Asking, input: ServicePolicyPreviewInput) -> Result<ServicePolicyPreview> {
    let ticket = match Preview::try_from(input) {
        Ok(ticket) => ticket,
        Err(refusal) => return Ok(refused(UserError::of(&refusal, asking.language))),
    };
    match preview(asking.runtime(), asking.tenant()?, &ticket).await {
        Ok(deadlines) => Ok(ServicePolicyPreview {
            deadlines: deadlines
                .iter()
                .map(|told| shown(told, asking.language))
                .collect(),
            user_errors: vec![],
        }),
        Err(error) => Ok(refused(user_error(error, asking.language)?)),
    }
}

fn refused(error: UserError) -> ServicePolicyPreview {
    ServicePolicyPreview {
        deadlines: vec![],
        user_errors: vec![error],
    }
}

fn shown(deadline: &Deadline, language: Language) -> ServiceDeadline {
    let Deadline { which, reading, why } = deadline;
    let told = why.iter().take(SEGMENTS_AT_MOST);
    ServiceDeadline {
        clock: (*which).into(),
        due: DateTime(reading.due),
        near_at: DateTime(reading.near_at),
        left: reading.left.as_mins().into(),
        segments: told.map(|part| segment(part, language)).collect(),
    }
}

fn segment(part: &Explained, language: Language) -> ServiceSegment {
    let (kind, holiday) = match part.because {
        Because::Open => (ServiceSegmentKind::Open, None),
        Because::Closed => (ServiceSegmentKind::Closed, None),
        Because::Holiday(holiday) => (ServiceSegmentKind::Holiday, Some(holiday.name(language))),
        Because::DayOff => (ServiceSegmentKind::DayOff, None),
        Because::Paused => (ServiceSegmentKind::Paused, None),
        // A preview has neither: nothing has happened to it yet.
        Because::AfterResolution | Because::Elsewhere => (ServiceSegmentKind::AfterResolution, None),
    };
    ServiceSegment {
        from: DateTime(part.from),
        to: DateTime(part.to),
        kind,
        holiday: holiday.map(str::to_owned),
        counted: part.counted,
    }
}
