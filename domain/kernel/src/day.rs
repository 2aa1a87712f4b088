//! Civil days. A date of work, a due date and an expiry are days in the tenant's zone, not instants.

use crate::calendar::TimeOfDay;
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub Date);

impl Day {
    /// For literals and tests.
    ///
    /// # Panics
    /// When there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Day {
        Day(jiff::civil::date(year, month, day))
    }

    /// The same day one year later; the month's last where that day does not exist.
    pub fn one_year_later(self) -> Option<Day> {
        self.0.checked_add(1.year()).ok().map(Day)
    }

    pub fn plus_days(self, days: i32) -> Option<Day> {
        self.0.checked_add(days.days()).ok().map(Day)
    }

    pub fn plus_months(self, months: i32) -> Option<Day> {
        self.0.checked_add(months.months()).ok().map(Day)
    }

    /// The next day, or this one at the end of time.
    pub fn next(self) -> Day {
        self.plus_days(1).unwrap_or(self)
    }

    pub fn first_of_month(self) -> Day {
        Day(self.0.first_of_month())
    }

    pub fn last_of_month(self) -> Day {
        Day(self.0.last_of_month())
    }

    /// Days from this one until the other; negative when the other is before.
    pub fn days_until(self, other: Day) -> i32 {
        self.0.until(other.0).map_or(0, |span| span.get_days())
    }
}

/// `2026-03-10`; with `{:#}` as French sentences write it, `10/03/2026`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(
                f,
                "{:02}/{:02}/{:04}",
                self.0.day(),
                self.0.month(),
                self.0.year()
            )
        } else {
            self.0.fmt(f)
        }
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse().map(Day)
    }
}

/// A tenant's time zone, by its IANA name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String, TimeZone);

impl Zone {
    pub fn name(&self) -> &str {
        &self.0
    }

    /// For the arithmetic of the kernel; whoever else asks gets days.
    pub(crate) fn rules(&self) -> &TimeZone {
        &self.1
    }

    pub fn day_of(&self, instant: Timestamp) -> Day {
        Day(instant.to_zoned(self.1.clone()).date())
    }

    /// The first time after an instant that it is this hour there; one that a spring night leaves out comes an hour
    /// later. `None` at the end of time.
    pub fn next_time_of_day(&self, after: Timestamp, hour: u8) -> Option<Timestamp> {
        let today = self.day_of(after);
        let hour = i8::try_from(hour.min(23)).ok()?;
        let at = |day: Day| {
            let time = day.0.at(hour, 0, 0, 0);
            time.to_zoned(self.1.clone()).ok().map(|zoned| zoned.timestamp())
        };
        let days = [Some(today), today.plus_days(1), today.plus_days(2)];
        days.into_iter().flatten().filter_map(at).find(|at| *at > after)
    }

    /// When a day's clock shows this; a time that a spring night leaves out comes an hour later, one that an autumn
    /// night has twice comes first. `None` at the ends of time.
    pub fn at(&self, day: Day, time: TimeOfDay) -> Option<Timestamp> {
        if time == TimeOfDay::END_OF_DAY {
            return self.start_of(day.plus_days(1)?);
        }
        let (hour, minute) = (time.minutes() / 60, time.minutes() % 60);
        let local = day
            .0
            .at(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0);
        local.to_zoned(self.1.clone()).ok().map(|zoned| zoned.timestamp())
    }

    /// The first instant of a day; `None` at the ends of time.
    pub fn start_of(&self, day: Day) -> Option<Timestamp> {
        day.0.to_zoned(self.1.clone()).ok().map(|zoned| zoned.timestamp())
    }
}

impl FromStr for Zone {
    type Err = jiff::Error;
    fn from_str(name: &str) -> Result<Self, jiff::Error> {
        TimeZone::get(name).map(|zone| Zone(name.to_owned(), zone))
    }
}

impl TryFrom<String> for Zone {
    type Error = jiff::Error;
    fn try_from(name: String) -> Result<Self, jiff::Error> {
        name.parse()
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> String {
        zone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_a_day_is_where_its_clock_shows_it() {
        let paris: Zone = "Europe/Paris".parse().unwrap();
        let at = |day, hour, minute| paris.at(day, TimeOfDay::new(hour, minute)).unwrap().to_string();
        assert_eq!(at(Day::new(2026, 11, 21), 22, 30), "2026-11-21T21:30:00Z");
        assert_eq!(at(Day::new(2026, 11, 21), 24, 0), "2026-11-21T23:00:00Z");
        assert_eq!(at(Day::new(2026, 3, 29), 2, 30), "2026-03-29T01:30:00Z");
        assert_eq!(at(Day::new(2026, 10, 25), 2, 30), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn an_hour_of_the_day_comes_once_a_day_also_where_a_night_has_none() {
        let paris: Zone = "Europe/Paris".parse().unwrap();
        let next = |after: &str, hour| {
            paris
                .next_time_of_day(after.parse().unwrap(), hour)
                .unwrap()
                .to_string()
        };
        assert_eq!(next("2026-11-21T06:59:00Z", 8), "2026-11-21T07:00:00Z");
        assert_eq!(next("2026-11-21T07:00:00Z", 8), "2026-11-22T07:00:00Z");
        // Two o'clock is not on 29 March 2026.
        assert_eq!(next("2026-03-28T12:00:00Z", 2), "2026-03-29T01:00:00Z");
        assert_eq!(next("2026-10-24T12:00:00Z", 2), "2026-10-25T00:00:00Z");
    }

    #[test]
    fn one_year_later_is_the_same_day_or_the_months_last() {
        assert_eq!(
            Day::new(2026, 3, 10).one_year_later(),
            Some(Day::new(2027, 3, 10))
        );
        assert_eq!(
            Day::new(2028, 2, 29).one_year_later(),
            Some(Day::new(2029, 2, 28))
        );
    }

    #[test]
    fn a_day_is_written_for_programs_and_for_french_sentences() {
        let day = Day::new(2026, 3, 9);
        assert_eq!(format!("{day} {day:#}"), "2026-03-09 09/03/2026");
    }

    #[test]
    fn days_are_counted_across_months_and_years() {
        assert_eq!(Day::new(2026, 12, 30).days_until(Day::new(2027, 1, 2)), 3);
        assert_eq!(Day::new(2027, 1, 2).days_until(Day::new(2026, 12, 30)), -3);
    }

    #[test]
    fn a_day_is_the_tenants_and_not_greenwichs() {
        let paris: Zone = "Europe/Paris".parse().expect("a zone");
        let late: Timestamp = "2026-03-09T23:30:00Z".parse().expect("an instant");
        assert_eq!(paris.day_of(late), Day::new(2026, 3, 10));
    }
}
