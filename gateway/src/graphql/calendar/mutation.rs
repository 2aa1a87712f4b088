//! What may be asked of a calendar.

use super::{SHOWN, input, types::CalendarPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::calendar::{
    ChangeCalendar, DefineCalendar, RetireCalendar, change_calendar, define_calendar, retire_calendar,
};
use kernel::CalendarId;

#[derive(Default)]
pub struct CalendarMutation;

#[Object]
impl CalendarMutation {
    /// Hours of opening, under a name that policies choose them by.
    async fn calendar_define(
        &self,
        ctx: &Context<'_>,
        input: input::CalendarDefineInput,
    ) -> Result<CalendarPayload> {
        let asking = ctx.asking()?;
        let define = match DefineCalendar::try_from(input) {
            Ok(define) => define,
            Err(refusal) => return Ok(CalendarPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let calendar = define.calendar().0;
        let done = define_calendar(asking.runtime(), asking.caller()?, define).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(CalendarPayload::of(calendar, Some(calendar), outcome))
    }

    /// Other hours from now on. Tickets keep those that they were promised with until their promise is made again.
    async fn calendar_change(
        &self,
        ctx: &Context<'_>,
        input: input::CalendarChangeInput,
    ) -> Result<CalendarPayload> {
        let asking = ctx.asking()?;
        let change = match ChangeCalendar::try_from(input) {
            Ok(change) => change,
            Err(refusal) => return Ok(CalendarPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let calendar = change.calendar.0;
        let done = change_calendar(asking.runtime(), asking.caller()?, change).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(CalendarPayload::of(calendar, None, outcome))
    }

    /// Nobody chooses it any more; policies that have it keep it.
    async fn calendar_retire(
        &self,
        ctx: &Context<'_>,
        input: input::CalendarRetireInput,
    ) -> Result<CalendarPayload> {
        let asking = ctx.asking()?;
        let retire = RetireCalendar {
            command: command(input.command_id),
            calendar: CalendarId(input.calendar),
        };
        let done = retire_calendar(asking.runtime(), asking.caller()?, retire).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(CalendarPayload::of(input.calendar, None, outcome))
    }
}
