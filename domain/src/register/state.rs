//! What a decision needs to know of a series, and how each fact changes it.

use super::closing::{Closing, Sum, added};
use super::event::{NumberGiven, PeriodClosed, RegisterEvent, Series};
use super::period::{Length, Period};
use super::refusal::RegisterRefusal;
use kernel::{Day, InvoiceId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RegisterState {
    pub last: Option<Last>,
    /// What is not closed yet, the earliest of each length first.
    pub open: Vec<Open>,
    /// What was closed last of each length, with what had come together by its end.
    pub closed: Vec<(Period, Vec<Sum>)>,
    pub closings: i64,
    /// Of the last closing.
    pub fingerprint: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Last {
    pub invoice: InvoiceId,
    pub number: String,
    pub sequence: i64,
    pub on: Day,
}

/// A period that something was invoiced in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Open {
    pub period: Period,
    pub first_number: String,
    pub last_number: String,
    pub count: i64,
    pub sums: Vec<Sum>,
}

impl RegisterState {
    /// What a closing of this period would say now.
    pub fn closing(&self, series: Series, period: Period) -> Result<Closing, RegisterRefusal> {
        let mut of_length = self
            .open
            .iter()
            .filter(|open| open.period.length == period.length);
        let earliest = of_length.next().ok_or(RegisterRefusal::NothingToClose)?;
        if earliest.period > period || !self.open.iter().any(|open| open.period == period) {
            return Err(RegisterRefusal::NothingToClose);
        }
        if earliest.period < period {
            let first_day = earliest.period.first_day;
            return Err(RegisterRefusal::EarlierStillOpen { first_day });
        }
        let mut cumulated = self.cumulated(period.length).to_vec();
        for sum in &earliest.sums {
            cumulated = added(&cumulated, sum)?;
        }
        Ok(Closing {
            series,
            period,
            place: self.closings,
            first_number: earliest.first_number.clone(),
            last_number: earliest.last_number.clone(),
            count: earliest.count,
            sums: earliest.sums.clone(),
            cumulated,
            previous: self.fingerprint.clone(),
        })
    }

    fn cumulated(&self, length: Length) -> &[Sum] {
        let closed = self.closed.iter().find(|(period, _)| period.length == length);
        closed.map_or(&[], |(_, sums)| sums)
    }

    /// The last day on which nothing more is dated.
    pub fn closed_until(&self) -> Option<Day> {
        self.closed.iter().map(|(period, _)| period.last_day()).max()
    }

    pub fn evolve(mut self, event: &RegisterEvent) -> RegisterState {
        match event {
            RegisterEvent::NumberGiven(given) => self.give(given),
            RegisterEvent::PeriodClosed(closed) => self.close(closed),
        }
        self
    }

    fn give(&mut self, given: &NumberGiven) {
        for length in Length::ALL {
            let period = Period::of(length, given.on);
            match self.open.iter_mut().find(|open| open.period == period) {
                Some(open) => open.take(given),
                None => self.open.push(Open::beginning(period, given)),
            }
        }
        self.open.sort_by_key(|open| open.period);
        self.last = Some(Last {
            invoice: given.invoice,
            number: given.number.clone(),
            sequence: given.sequence,
            on: given.on,
        });
    }

    fn close(&mut self, closed: &PeriodClosed) {
        let period = closed.closing.period;
        self.open.retain(|open| open.period != period);
        self.closed.retain(|(before, _)| before.length != period.length);
        self.closed.push((period, closed.closing.cumulated.clone()));
        self.closed.sort_by_key(|(period, _)| *period);
        self.closings += 1;
        self.fingerprint = Some(closed.fingerprint.clone());
    }
}

impl Open {
    fn beginning(period: Period, given: &NumberGiven) -> Open {
        Open {
            period,
            first_number: given.number.clone(),
            last_number: given.number.clone(),
            count: 1,
            sums: vec![given.amounts],
        }
    }

    fn take(&mut self, given: &NumberGiven) {
        self.last_number.clone_from(&given.number);
        self.count += 1;
        if let Ok(sums) = added(&self.sums, &given.amounts) {
            self.sums = sums;
        }
    }
}
