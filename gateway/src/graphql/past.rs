//! A stream as it was known at a past moment: the events recorded until then, folded by the read models' own
//! folds.

use super::context::Asking;
use async_graphql::Result;
use domain::Decider;
use jiff::Timestamp;
use kernel::Recorded;
use uuid::Uuid;

pub async fn until<D: Decider>(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Vec<Recorded<D::Event>>> {
    let mut events = asking
        .runtime()
        .history::<D>(asking.tenant()?, id)
        .await
        .map_err(asking.edge())?;
    events.retain(|event| event.at <= at);
    Ok(events)
}
