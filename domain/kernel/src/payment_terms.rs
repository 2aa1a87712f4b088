//! When a client pays, counted from the day of the invoice. A company agrees them and its invoices follow them.

use crate::Day;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentTerms {
    /// So many days later; 0 is on receipt.
    Net { days: u16 },
    /// So many days later, then to the end of that month.
    EndOfMonth { days: u16 },
    /// So many days later, then to this day of the month that follows: "30 days, the 15th".
    DayOfMonth { days: u16, day: u8 },
}

impl PaymentTerms {
    /// A real day, as French law asks for one. None at the end of time.
    pub fn due(self, issued: Day) -> Option<Day> {
        match self {
            PaymentTerms::Net { days } => issued.plus_days(i32::from(days)),
            PaymentTerms::EndOfMonth { days } => Some(issued.plus_days(i32::from(days))?.last_of_month()),
            PaymentTerms::DayOfMonth { days, day } => {
                let month = issued
                    .plus_days(i32::from(days))?
                    .first_of_month()
                    .plus_months(1)?;
                let wanted = month.plus_days(i32::from(day) - 1)?;
                Some(wanted.min(month.last_of_month()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_due_day_is_a_real_one() {
        let issued = Day::new(2026, 1, 31);
        let due = |terms: PaymentTerms| terms.due(issued).expect("a day");
        assert_eq!(due(PaymentTerms::Net { days: 0 }), issued);
        assert_eq!(due(PaymentTerms::Net { days: 30 }), Day::new(2026, 3, 2));
        assert_eq!(due(PaymentTerms::EndOfMonth { days: 0 }), issued);
        assert_eq!(due(PaymentTerms::EndOfMonth { days: 45 }), Day::new(2026, 3, 31));
    }

    #[test]
    fn the_fifteenth_is_that_of_the_month_that_follows_and_the_thirty_first_its_last() {
        let due = |issued, days, day| PaymentTerms::DayOfMonth { days, day }.due(issued);
        assert_eq!(due(Day::new(2026, 3, 10), 30, 15), Some(Day::new(2026, 5, 15)));
        assert_eq!(due(Day::new(2026, 1, 10), 0, 31), Some(Day::new(2026, 2, 28)));
    }
}
