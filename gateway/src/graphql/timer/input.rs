//! What is typed about one's own clock.

use crate::graphql::{scalars::DateTime, words::TimeClass};
use async_graphql::{InputObject, MaybeUndefined};
use uuid::Uuid;

/// What `timerStart` takes.
#[derive(InputObject)]
pub struct TimerStartInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The company it is for; the ticket's when it is not said.
    pub client: Option<Uuid>,
    /// The ticket it is done for.
    pub ticket: Option<Uuid>,
    /// The contract it is counted under; null is outside any, at the agency's own prices. The ticket's when it is not
    /// said.
    pub contract: MaybeUndefined<Uuid>,
    /// BILLABLE when it is not said.
    pub class: Option<TimeClass>,
    /// What is being done, as the client will read it.
    #[graphql(default)]
    pub note: String,
}

/// What `timerChange` takes: all of it, as it is from now on.
#[derive(InputObject)]
pub struct TimerChangeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The company it is for; the ticket's when it is not said.
    pub client: Option<Uuid>,
    /// The ticket it is done for.
    pub ticket: Option<Uuid>,
    /// The contract it is counted under; null is outside any, at the agency's own prices. The ticket's when it is not
    /// said.
    pub contract: MaybeUndefined<Uuid>,
    /// BILLABLE when it is not said.
    pub class: Option<TimeClass>,
    /// What is being done, as the client will read it.
    #[graphql(default)]
    pub note: String,
    /// When the work began, within the last 24 hours; as it was when it is not said.
    pub started_at: Option<DateTime>,
}

/// What `timerStop` takes; what is not said is as the clock has it.
#[derive(InputObject)]
pub struct TimerStopInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Minutes that were worked; what was measured stays beside them.
    pub worked: Option<i64>,
    /// What the hours are to the contract.
    pub class: Option<TimeClass>,
    /// What was done, as the client will read it.
    pub note: Option<String>,
}

/// What `timerDiscard` takes.
#[derive(InputObject)]
pub struct TimerDiscardInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
}
