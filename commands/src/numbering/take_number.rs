//! The next number of a series, in the same append as whatever bears it.

use crate::{
    CommandError,
    runtime::{Work, derived},
};
use domain::numbering::{Numbering, NumberingEvent, Series, TakeNumber};
use uuid::Uuid;

pub(crate) async fn take_number(work: &mut Work, series: Series, taker: Uuid) -> Result<i64, CommandError> {
    let of_series = derived(work.tenant.0, stream_of(series));
    let taken = work
        .decide::<Numbering>(of_series, TakeNumber { series, taker })
        .await?;
    let number = taken
        .first()
        .map(|NumberingEvent::NumberTaken(taken)| taken.number);
    number.ok_or(CommandError::Busy)
}

/// Frozen: the stream's id derives from it.
fn stream_of(series: Series) -> &'static str {
    match series {
        Series::Tickets => "numbering/tickets",
    }
}
