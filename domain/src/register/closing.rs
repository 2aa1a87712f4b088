//! What a closing says: the numbers of its period, what they come to, and what all came to until its end.

use super::event::Series;
use super::period::Period;
use super::refusal::RegisterRefusal;
use kernel::{Money, money::MoneyError};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// In one currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sum {
    pub net: Money,
    pub tax: Money,
    pub gross: Money,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Closing {
    pub series: Series,
    pub period: Period,
    /// How many closings of all lengths stand before it.
    pub place: i64,
    pub first_number: String,
    pub last_number: String,
    pub count: i64,
    /// By currency, in their order.
    pub sums: Vec<Sum>,
    /// Since the beginning, until the end of the period.
    pub cumulated: Vec<Sum>,
    /// The fingerprint of the closing before; none for the first.
    pub previous: Option<String>,
}

impl Sum {
    pub fn plus(&self, other: &Sum) -> Result<Sum, MoneyError> {
        Ok(Sum {
            net: self.net.checked_add(other.net)?,
            tax: self.tax.checked_add(other.tax)?,
            gross: self.gross.checked_add(other.gross)?,
        })
    }
}

/// Each currency apart.
pub(super) fn added(sums: &[Sum], sum: &Sum) -> Result<Vec<Sum>, RegisterRefusal> {
    let mut all = sums.to_vec();
    let currency = sum.net.currency();
    match all.iter_mut().find(|known| known.net.currency() == currency) {
        Some(known) => *known = known.plus(sum).map_err(|_| RegisterRefusal::TooLarge)?,
        None => all.push(*sum),
    }
    all.sort_by_key(|sum| sum.net.currency());
    Ok(all)
}

impl Closing {
    /// As the fingerprint is made of it: one line a value, in a frozen order.
    pub fn written_out(&self) -> String {
        let mut text = format!(
            "closing {}\nseries {:?}\nperiod {:?} {} {}\nnumbers {} {} {}\n",
            self.place,
            self.series,
            self.period.length,
            self.period.first_day,
            self.period.last_day(),
            self.count,
            self.first_number,
            self.last_number,
        );
        for (name, sums) in [("sum", &self.sums), ("cumulated", &self.cumulated)] {
            for Sum { net, tax, gross } in sums {
                let _ = writeln!(text, "{name} {net} {tax} {gross}");
            }
        }
        let _ = writeln!(text, "previous {}", self.previous.as_deref().unwrap_or("none"));
        text
    }
}
