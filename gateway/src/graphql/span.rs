//! From a day to a day, as questions about a time of theirs take it.

use super::{
    context::Asking,
    errors::{self, Sentence},
    scalars::Day,
};
use async_graphql::Result;

/// Both days included. A question that would read too much says how much it may be asked.
pub fn span(asking: &Asking, from: Day, until: Day, days_at_most: i32) -> Result<(kernel::Day, kernel::Day)> {
    let wrong = match from.0.days_until(until.0) {
        days if days < 0 => Sentence::EndsBeforeItBegins,
        days if days >= days_at_most => Sentence::TooManyDays { days_at_most },
        _ => return Ok((from.0, until.0)),
    };
    Err(errors::sentence(&wrong, asking.language))
}
