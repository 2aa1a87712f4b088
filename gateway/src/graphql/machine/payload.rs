//! What mutations of machines answer.

use super::types::{Machine, found};
use crate::graphql::{context::Ask, errors::UserError, outcome::Outcome, scalars::JournalCursor};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use uuid::Uuid;

/// What `machineExpect` answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct MachineExpectPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The machine, when this mutation made it.
    made: Option<Uuid>,
    /// What the agent is given on the machine. It is shown here and nowhere else.
    code: Option<String>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl MachineExpectPayload {
    /// The machine as it is now.
    async fn machine(&self, ctx: &Context<'_>) -> Result<Option<Machine>> {
        match self.shown {
            Some(machine) => found(ctx.asking()?, machine).await,
            None => Ok(None),
        }
    }
}

impl MachineExpectPayload {
    pub fn of(machine: Uuid, code: Option<String>, outcome: Outcome) -> MachineExpectPayload {
        MachineExpectPayload {
            shown: outcome.is_done().then_some(machine),
            made: outcome.receipt.is_some().then_some(machine),
            code,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}

/// What a mutation of a machine answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct MachinePayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// None: this mutation makes nothing.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl MachinePayload {
    /// The machine as it is now.
    async fn machine(&self, ctx: &Context<'_>) -> Result<Option<Machine>> {
        match self.shown {
            Some(machine) => found(ctx.asking()?, machine).await,
            None => Ok(None),
        }
    }
}

impl MachinePayload {
    pub fn of(machine: Uuid, outcome: Outcome) -> MachinePayload {
        MachinePayload {
            shown: outcome.is_done().then_some(machine),
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
