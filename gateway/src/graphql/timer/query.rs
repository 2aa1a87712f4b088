//! What may be asked about one's own clock.

use super::types::Timer;
use crate::graphql::context::Ask;
use async_graphql::{Context, Object, Result};
use commands::Module;

#[derive(Default)]
pub struct TimerQuery;

#[Object]
impl TimerQuery {
    /// The caller's own clock, on whatever device it was started; none while it is still.
    async fn timer(&self, ctx: &Context<'_>) -> Result<Option<Timer>> {
        let asking = ctx.asking()?;
        asking.scope(Module::Time)?;
        Timer::of_caller(asking).await
    }
}
