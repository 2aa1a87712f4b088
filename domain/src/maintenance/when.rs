//! Once, or every week by the clock of the agency's zone.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Day, Zone,
    calendar::{TimeOfDay, Weekday},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    Once(Once),
    Weekly(Weekly),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Once {
    pub from: Timestamp,
    pub until: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weekly {
    pub weekday: Weekday,
    pub from: TimeOfDay,
    /// A day of them at most: it may go on over midnight.
    pub minutes: u16,
}

impl When {
    /// The first instant is inside, the last is not.
    pub fn covers(&self, zone: &Zone, at: Timestamp) -> bool {
        match self {
            When::Once(once) => once.from <= at && at < once.until,
            When::Weekly(weekly) => {
                let today = zone.day_of(at);
                let days = [Some(today), today.plus_days(-1)];
                days.into_iter().flatten().any(|day| weekly.of(zone, day, at))
            }
        }
    }
}

impl Weekly {
    /// Whether what begins on that day covers it.
    fn of(&self, zone: &Zone, day: Day, at: Timestamp) -> bool {
        let begins = zone
            .at(day, self.from)
            .filter(|_| Weekday::of(day) == self.weekday);
        let lasts = SignedDuration::from_mins(i64::from(self.minutes));
        begins.is_some_and(|begins| begins <= at && at.duration_since(begins) < lasts)
    }
}
