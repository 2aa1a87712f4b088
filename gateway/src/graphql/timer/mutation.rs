//! What may be asked of one's own clock.

use super::{input, types::TimerPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
    scalars::{DateTime, minutes},
    time_entry::named,
};
use async_graphql::{Context, Object, Result};
use commands::timer::{
    ChangeTimer, DiscardTimer, StartTimer, StopTimer, change_timer, discard_timer, start_timer, stop_timer,
};
use kernel::TimeClass;

#[derive(Default)]
pub struct TimerMutation;

/// The clock itself is read from its history.
const SHOWN: &[&str] = &["time_entry_list"];

#[Object]
impl TimerMutation {
    /// The caller begins to work on something. One clock runs at most, whatever the device.
    async fn timer_start(&self, ctx: &Context<'_>, input: input::TimerStartInput) -> Result<TimerPayload> {
        let asking = ctx.asking()?;
        let start = StartTimer {
            command: command(input.command_id),
            named: named(input.client, input.ticket, &input.contract),
            class: input.class.map_or(TimeClass::Billable, Into::into),
            note: input.note,
        };
        let done = start_timer(asking.runtime(), asking.caller()?, start).await;
        Ok(TimerPayload::of(Outcome::of(asking, done, &[]).await?))
    }

    /// The caller's clock is about something else, or began at another time.
    async fn timer_change(&self, ctx: &Context<'_>, input: input::TimerChangeInput) -> Result<TimerPayload> {
        let asking = ctx.asking()?;
        let change = ChangeTimer {
            command: command(input.command_id),
            named: named(input.client, input.ticket, &input.contract),
            class: input.class.map_or(TimeClass::Billable, Into::into),
            note: input.note,
            started_at: input.started_at.map(|DateTime(at)| at),
        };
        let done = change_timer(asking.runtime(), asking.caller()?, change).await;
        Ok(TimerPayload::of(Outcome::of(asking, done, &[]).await?))
    }

    /// The caller's clock stops and becomes a time entry, at once: time that was measured is never lost.
    async fn timer_stop(&self, ctx: &Context<'_>, input: input::TimerStopInput) -> Result<TimerPayload> {
        let asking = ctx.asking()?;
        let worked = match input.worked.map(minutes).transpose() {
            Ok(worked) => worked,
            Err(refusal) => return Ok(TimerPayload::of(Outcome::refused(asking, &refusal))),
        };
        let stop = StopTimer {
            command: command(input.command_id),
            worked,
            class: input.class.map(Into::into),
            note: input.note,
        };
        let entry = stop.entry().0;
        let done = stop_timer(asking.runtime(), asking.caller()?, stop).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TimerPayload::stopped(entry, outcome))
    }

    /// What the caller's clock measured counts for nothing; it stays in the history.
    async fn timer_discard(
        &self,
        ctx: &Context<'_>,
        input: input::TimerDiscardInput,
    ) -> Result<TimerPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let done = discard_timer(asking.runtime(), asking.caller()?, DiscardTimer { command }).await;
        Ok(TimerPayload::of(Outcome::of(asking, done, &[]).await?))
    }
}
