//! A day, a month or a year in which something was invoiced is closed once it is over. BI2.

use super::{Answer, Occasion, Process};
use crate::{
    CommandError, register,
    register::{SERIES, register_of},
};
use domain::register::{Length, Period, Register, RegisterEvent, RegisterState, Series};
use journal::{StoredEvent, timers::Timer};
use kernel::Day;

pub struct CloseRegister;

impl Process for CloseRegister {
    fn name(&self) -> &'static str {
        "close_register_when_period_over"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["register.number_given"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_closings(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(close_what_is_over(occasion, timer))
    }
}

/// The same for every number of a period.
async fn promise_closings(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let RegisterEvent::NumberGiven(given) = occasion.read(event)? else {
        return Ok(vec![]);
    };
    let register = event.stream()?.id;
    let mut timers = vec![];
    for length in Length::ALL {
        let after = Period::of(length, given.on).last_day().next();
        let timer = occasion
            .promise_on(format!("{register}/{after}"), after, register)
            .await?;
        timers.extend(timer);
    }
    timers.dedup_by(|one, other| one.key == other.key);
    Ok(timers)
}

/// The earliest first, days before months before years, so that the chain stands in one order.
async fn close_what_is_over(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let register = timer.subject;
    let of_this = |series: &Series| register_of(occasion.tenant(), *series) == register;
    let Some(series) = SERIES.into_iter().find(of_this) else {
        return Ok(vec![]);
    };
    let today = occasion.today().await?;
    let state = occasion.load::<Register>(register).await?;
    for period in over(&state, today) {
        let close = register::ClosePeriod {
            command: occasion.command_for(&format!("{:?} {}", period.length, period.first_day)),
            series,
            period,
        };
        occasion.unless_moot(register::close_period(&occasion.runtime, &occasion.caller, close).await)?;
    }
    Ok(vec![])
}

fn over(state: &RegisterState, today: Day) -> Vec<Period> {
    let mut over: Vec<Period> = state.open.iter().map(|open| open.period).collect();
    over.retain(|period| period.is_over(today));
    over.sort_by_key(|period| (period.last_day(), period.length));
    over
}
