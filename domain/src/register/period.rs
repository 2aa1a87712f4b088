//! What is closed: a day, a month, a year.

use kernel::Day;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    Day,
    Month,
    Year,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Period {
    pub length: Length,
    pub first_day: Day,
}

impl Length {
    pub const ALL: [Length; 3] = [Length::Day, Length::Month, Length::Year];
}

impl Period {
    /// The one of this length that a day lies in.
    pub fn of(length: Length, day: Day) -> Period {
        let first_day = match length {
            Length::Day => day,
            Length::Month => day.first_of_month(),
            Length::Year => Day::new(day.0.year(), 1, 1),
        };
        Period { length, first_day }
    }

    pub fn last_day(&self) -> Day {
        match self.length {
            Length::Day => self.first_day,
            Length::Month => self.first_day.last_of_month(),
            Length::Year => Day::new(self.first_day.0.year(), 12, 31),
        }
    }

    pub fn is_over(&self, today: Day) -> bool {
        self.last_day() < today
    }
}
