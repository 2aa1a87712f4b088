//! A stream as it was known at a past moment: the events recorded until then, folded by the read models' own
//! folds.

use super::context::Asking;
use async_graphql::Result;
use domain::Decider;
use jiff::Timestamp;
use kernel::{ClientId, Recorded};
use projections::Scope;
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

/// Whether what is this company's may be shown.
pub fn covers(scope: &Scope, clients: impl IntoIterator<Item = Uuid>) -> bool {
    scope
        .only_client
        .is_none_or(|ClientId(only)| clients.into_iter().any(|client| client == only))
}
