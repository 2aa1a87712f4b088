//! What the history of a series shows of itself: that no number is left out and no day goes back, and that each closing
//! follows from the one before and says what was numbered.

use super::closing::{Closing, Sum};
use super::event::{NumberGiven, RegisterEvent};
use kernel::{Currency, Day};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proof {
    /// Numbers that were given.
    pub count: i64,
    pub first: Option<Numbered>,
    pub last: Option<Numbered>,
    /// Those before which one is left out, or which stand twice.
    pub gaps: Vec<String>,
    /// Those dated before the one before.
    pub backwards: Vec<String>,
    pub closings: i64,
    /// Places of closings that do not follow, or do not say what was numbered.
    pub broken: Vec<i64>,
    pub closed: Option<Closing>,
    /// What all numbers came to, by currency.
    pub sums: Vec<Sum>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    pub number: String,
    pub on: Day,
}

impl Proof {
    pub fn holds(&self) -> bool {
        self.gaps.is_empty() && self.backwards.is_empty() && self.broken.is_empty()
    }
}

/// Of a whole history, the oldest first. What the fingerprint of a closing is, the caller knows.
pub fn proof(history: &[RegisterEvent], fingerprint: impl Fn(&Closing) -> String) -> Proof {
    let mut proof = Proof::default();
    let mut before: Option<&NumberGiven> = None;
    let mut numbered = Running::default();
    let mut previous: Option<String> = None;
    for event in history {
        match event {
            RegisterEvent::NumberGiven(given) => {
                proof.number(before, given);
                numbered.add(given);
                before = Some(given);
            }
            RegisterEvent::PeriodClosed(closed) => {
                let closing = &closed.closing;
                let follows = closing.place == proof.closings
                    && closing.previous == previous
                    && fingerprint(closing) == closed.fingerprint;
                if !(follows && numbered.says(closing)) {
                    proof.broken.push(closing.place);
                }
                proof.closings += 1;
                proof.closed = Some(closing.clone());
                previous = Some(closed.fingerprint.clone());
            }
        }
    }
    proof.sums = numbered.sums();
    proof
}

impl Proof {
    fn number(&mut self, before: Option<&NumberGiven>, given: &NumberGiven) {
        let year = |given: &NumberGiven| given.on.0.year();
        let expected = match before {
            Some(before) if year(before) == year(given) => before.sequence + 1,
            Some(_) | None => 1,
        };
        if given.sequence != expected {
            self.gaps.push(given.number.clone());
        }
        if before.is_some_and(|before| given.on < before.on) {
            self.backwards.push(given.number.clone());
        }
        let numbered = Numbered {
            number: given.number.clone(),
            on: given.on,
        };
        self.count += 1;
        self.first.get_or_insert_with(|| numbered.clone());
        self.last = Some(numbered);
    }
}

/// In cents, of one currency, up to and with a number.
#[derive(Clone, Copy)]
struct Until {
    on: Day,
    net: i128,
    tax: i128,
    gross: i128,
}

/// What the numbers so far came to, in a way that any stretch of days is two looks.
#[derive(Default)]
struct Running {
    days: Vec<Day>,
    sums: BTreeMap<Currency, Vec<Until>>,
}

impl Running {
    fn add(&mut self, given: &NumberGiven) {
        let Sum { net, tax, gross } = given.amounts;
        self.days.push(given.on);
        let of_currency = self.sums.entry(net.currency()).or_default();
        let so_far = of_currency.last().copied();
        let so_far = so_far.map_or((0, 0, 0), |until| (until.net, until.tax, until.gross));
        of_currency.push(Until {
            on: given.on,
            net: so_far.0 + net.cents(),
            tax: so_far.1 + tax.cents(),
            gross: so_far.2 + gross.cents(),
        });
    }

    fn says(&self, closing: &Closing) -> bool {
        let (first, last) = (closing.period.first_day, closing.period.last_day());
        let count = |until: &dyn Fn(&Day) -> bool| self.days.partition_point(|day| until(day));
        let within = count(&|day| *day <= last) - count(&|day| *day < first);
        usize::try_from(closing.count) == Ok(within)
            && self.agrees(&closing.sums, |on| on < first, last)
            && self.agrees(&closing.cumulated, |_| false, last)
    }

    /// Every currency of the sums, and no other that moved.
    fn agrees(&self, said: &[Sum], before: impl Fn(Day) -> bool, last: Day) -> bool {
        let stretches = self.sums.iter().filter_map(|(currency, untils)| {
            let from = untils.partition_point(|until| before(until.on));
            let to = untils.partition_point(|until| until.on <= last);
            (from < to).then(|| (*currency, stretch(untils, from, to)))
        });
        let written = said.iter().map(|sum| {
            let cents = (sum.net.cents(), sum.tax.cents(), sum.gross.cents());
            (sum.net.currency(), cents)
        });
        stretches.eq(written)
    }

    fn sums(&self) -> Vec<Sum> {
        let all = self.sums.iter().filter_map(|(currency, untils)| {
            let until = untils.last()?;
            let money = |cents| kernel::Money::of_cents(cents, *currency).ok();
            Some(Sum {
                net: money(until.net)?,
                tax: money(until.tax)?,
                gross: money(until.gross)?,
            })
        });
        all.collect()
    }
}

fn stretch(untils: &[Until], from: usize, to: usize) -> (i128, i128, i128) {
    let at = |at: usize| {
        let until = at.checked_sub(1).and_then(|at| untils.get(at));
        until.map_or((0, 0, 0), |until| (until.net, until.tax, until.gross))
    };
    let (before, after) = (at(from), at(to));
    (after.0 - before.0, after.1 - before.1, after.2 - before.2)
}
