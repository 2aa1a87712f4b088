//! What may be asked of the register.

use super::{
    SHOWN,
    types::{PeriodLength, RegisterPayload, RegisterSeries},
};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
    scalars::Day,
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::register::{ClosePeriod, close_period};
use domain::register::Period;
use uuid::Uuid;

#[derive(Default)]
pub struct RegisterMutation;

/// What `registerClosePeriod` takes.
#[derive(InputObject)]
pub struct RegisterClosePeriodInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What was numbered.
    pub series: RegisterSeries,
    /// How long the period is.
    pub length: PeriodLength,
    /// Any day of it.
    pub day: Day,
}

#[Object]
impl RegisterMutation {
    /// A period that is over is closed for good. It is closed by itself too, once it is over.
    async fn register_close_period(
        &self,
        ctx: &Context<'_>,
        input: RegisterClosePeriodInput,
    ) -> Result<RegisterPayload> {
        let asking = ctx.asking()?;
        let close = ClosePeriod {
            command: command(input.command_id),
            series: input.series.into(),
            period: Period::of(input.length.into(), input.day.0),
        };
        let done = close_period(asking.runtime(), asking.caller()?, close).await;
        Ok(Outcome::of(asking, done, SHOWN).await?.into())
    }
}
