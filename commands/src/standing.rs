//! What use cases ask of what an agency chooses from, before they decide.

use crate::{CommandError, runtime::Work};
use domain::{
    Decider,
    standing::{Misplaced, Standing},
};
use uuid::Uuid;

/// It is there; it may be retired.
pub(crate) async fn defined<D, S>(work: &mut Work, id: impl Into<Uuid>) -> Result<S, CommandError>
where
    D: Decider<State = Standing<S>>,
    S: Clone,
{
    let id = id.into();
    let state = work.look::<D>(id).await?;
    let defined = state.defined().cloned();
    defined.ok_or_else(|| CommandError::not_found::<D>(id))
}

/// It may be chosen.
pub(crate) async fn in_use<D, S>(work: &Work, id: impl Into<Uuid>) -> Result<S, CommandError>
where
    D: Decider<State = Standing<S>>,
    D::Refusal: From<Misplaced>,
    S: Clone,
{
    let id = id.into();
    match work.fact::<D>(id).await?.in_use() {
        Ok(defined) => Ok(defined.clone()),
        Err(Misplaced::NotDefined) => Err(CommandError::not_found::<D>(id)),
        Err(misplaced) => Err(CommandError::refused(D::Refusal::from(misplaced))),
    }
}
