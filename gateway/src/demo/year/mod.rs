//! A busy year at the demo company: 500 tickets a day, told by the same use cases as everything else, by a clock that
//! is set by hand. Making it again goes on where it broke off.
//!
//! What is older than a fortnight was seen to when it happened: nobody is told of it now. The last days pass as they
//! would have, with everything that follows by itself.

mod act;
mod cast;
mod dice;
mod plan;

pub use plan::{Shape, YEAR};

use super::{
    Demo, Size, found,
    story::{self, Story},
};
use crate::{Application, Failure};
use cast::Company;
use commands::processes::{leave_behind, settle};
use domain::tenant::Tenant;
use futures::{StreamExt, TryStreamExt, stream};
use jiff::{SignedDuration, Timestamp};
use kernel::{Calendar, Clock, Day, TenantId, Zone};
use plan::{Asked, SLOT, Step};
use std::{collections::BTreeMap, path::Path};

const AT_ONCE: usize = 24;
const LATELY: i32 = 14;

pub struct Year<'a> {
    app: &'a Application,
    clock: &'a Clock,
    tenant: TenantId,
    zone: Zone,
    office: Calendar,
    shape: Shape,
    /// Its last day is that of this moment.
    until: Timestamp,
}

/// What happens when, by slots.
type Agenda = BTreeMap<Timestamp, Vec<(u32, Step)>>;

/// When the demo company has to be made, so that the year ends now: when it was made already, where it was.
pub async fn beginning(app: &Application, shape: Shape, now: Timestamp) -> Result<Timestamp, Failure> {
    let days = |days: i32| SignedDuration::from_hours(24 * i64::from(days));
    let history = app
        .runtime
        .history::<Tenant>(story::tenant(), story::tenant().0)
        .await?;
    let wanted = now.saturating_sub(days(shape.days)).unwrap_or(now);
    match history.first() {
        None => Ok(wanted),
        Some(opened) if opened.at.duration_until(now) > days(shape.days - LATELY) => Ok(opened.at),
        Some(_) => Err(Failure::said(
            "the demo company is there already and is too young: a year needs an empty database",
        )),
    }
}

/// The demo company as it was then, with nothing asked of its desk yet.
pub async fn begin(app: &Application, data: &Path) -> Result<Demo, Failure> {
    found(app, data, Size::Small).await
}

impl<'a> Year<'a> {
    pub fn new(
        app: &'a Application,
        clock: &'a Clock,
        shape: Shape,
        until: Timestamp,
    ) -> Result<Year<'a>, Failure> {
        let zone = story::zone()?;
        Ok(Year {
            app,
            clock,
            tenant: story::tenant(),
            office: story::office(&zone),
            zone,
            shape,
            until,
        })
    }

    /// How many tickets there are then beside the demo company's own. Each day that is over is told.
    pub async fn pass(&self, over: impl Fn(Day)) -> Result<u32, Failure> {
        self.gather().await?;
        let (mut agenda, mut tickets) = (Agenda::new(), 0);
        let (mut day, last) = (
            self.zone.day_of(self.clock.now()).next(),
            self.zone.day_of(self.until),
        );
        let lately = last.plus_days(-LATELY).unwrap_or(last);
        while day <= last {
            if day == lately {
                leave_behind(&self.app.runtime).await?;
            }
            tickets = self.ask(day, tickets, &mut agenda)?;
            self.live(day, day >= lately, &mut agenda).await?;
            over(day);
            day = day.next();
        }
        self.clock.set(self.until);
        Story::begin(self.app).await?.ask_the_desk().await?;
        Ok(tickets)
    }

    /// Companies, people and contracts.
    async fn gather(&self) -> Result<(), Failure> {
        let companies = stream::iter((0..self.shape.companies).map(Company)).map(Ok);
        companies
            .try_for_each_concurrent(AT_ONCE, |company| async move { self.take_on(&company).await })
            .await?;
        for number in 0..cast::TECHNICIANS {
            self.hire(number).await?;
        }
        settle(&self.app.runtime).await?;
        Ok(())
    }

    /// The tickets of a day, after so many before it.
    fn ask(&self, day: Day, before: u32, agenda: &mut Agenda) -> Result<u32, Failure> {
        let begins = self.start_of(day)?;
        let after = before + self.shape.tickets_of(day);
        for number in before..after {
            let asked = self.asked(number);
            let opened = asked.opened(begins);
            let steps = asked.steps(opened, &self.office).into_iter();
            for (at, step) in steps.chain([(opened, Step::Open)]) {
                agenda.entry(slot(at)).or_default().push((number, step));
            }
        }
        Ok(after)
    }

    async fn live(&self, day: Day, lately: bool, agenda: &mut Agenda) -> Result<(), Failure> {
        let rest = agenda.split_off(&self.start_of(day.next())?.min(self.until));
        for (at, happening) in std::mem::replace(agenda, rest) {
            self.clock.set(at.max(self.clock.now()));
            stream::iter(happening)
                .map(Ok)
                .try_for_each_concurrent(AT_ONCE, |(number, step)| self.act(self.asked(number), step))
                .await?;
            if lately {
                settle(&self.app.runtime).await?;
            }
        }
        Ok(())
    }

    fn asked(&self, number: u32) -> Asked {
        Asked::of(number, self.shape.companies)
    }

    fn start_of(&self, day: Day) -> Result<Timestamp, Failure> {
        let start = self.zone.start_of(day);
        start.ok_or_else(|| Failure::said(format!("{day} has no beginning")))
    }
}

/// The beginning of the slot that a moment lies in.
fn slot(at: Timestamp) -> Timestamp {
    let long = SLOT.as_secs();
    Timestamp::from_second(at.as_second().div_euclid(long) * long).unwrap_or(at)
}
