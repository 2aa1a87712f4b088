//! Public holidays, computed: those of France, and the two more of Alsace and Moselle.

use crate::{Day, Language};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holidays {
    #[default]
    None,
    /// Eleven days.
    France,
    /// Thirteen: Good Friday and Saint Stephen's beside those of France.
    AlsaceMoselle,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    VictoryDay,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
    SaintStephen,
}

impl Holidays {
    pub const ALL: [Holidays; 3] = [Holidays::None, Holidays::France, Holidays::AlsaceMoselle];

    /// The holiday of that day. Where two meet, the fixed one gives its name.
    pub fn on(self, day: Day) -> Option<Holiday> {
        match self {
            Holidays::None => None,
            Holidays::France => french(day),
            Holidays::AlsaceMoselle => french(day).or_else(|| of_alsace_and_moselle(day)),
        }
    }
}

fn french(day: Day) -> Option<Holiday> {
    fixed(day).or_else(|| match since_easter(day)? {
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    })
}

fn fixed(day: Day) -> Option<Holiday> {
    match (day.0.month(), day.0.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 8) => Some(Holiday::VictoryDay),
        (7, 14) => Some(Holiday::NationalDay),
        (8, 15) => Some(Holiday::Assumption),
        (11, 1) => Some(Holiday::AllSaints),
        (11, 11) => Some(Holiday::Armistice),
        (12, 25) => Some(Holiday::Christmas),
        _ => None,
    }
}

fn of_alsace_and_moselle(day: Day) -> Option<Holiday> {
    if (day.0.month(), day.0.day()) == (12, 26) {
        return Some(Holiday::SaintStephen);
    }
    (since_easter(day)? == -2).then_some(Holiday::GoodFriday)
}

fn since_easter(day: Day) -> Option<i32> {
    Some(easter(day.0.year())?.days_until(day))
}

/// Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher compute it.
fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (b - (b + 8).div_euclid(25) + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let n = h + l - 7 * m + 114;
    let (month, day) = (i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?);
    jiff::civil::Date::new(year, month, day).ok().map(Day)
}

impl Holiday {
    pub fn name(self, language: Language) -> &'static str {
        let (french, english) = match self {
            Holiday::NewYear => ("Jour de l'an", "New Year's Day"),
            Holiday::GoodFriday => ("Vendredi saint", "Good Friday"),
            Holiday::EasterMonday => ("Lundi de Pâques", "Easter Monday"),
            Holiday::LabourDay => ("Fête du travail", "Labour Day"),
            Holiday::VictoryDay => ("Victoire de 1945", "Victory in 1945"),
            Holiday::Ascension => ("Ascension", "Ascension"),
            Holiday::WhitMonday => ("Lundi de Pentecôte", "Whit Monday"),
            Holiday::NationalDay => ("Fête nationale", "National Day"),
            Holiday::Assumption => ("Assomption", "Assumption"),
            Holiday::AllSaints => ("Toussaint", "All Saints' Day"),
            Holiday::Armistice => ("Armistice de 1918", "Armistice of 1918"),
            Holiday::Christmas => ("Noël", "Christmas"),
            Holiday::SaintStephen => ("Saint-Étienne", "Saint Stephen's Day"),
        };
        language.choose(french, english)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        let almanac = [
            (1818, 3, 22),
            (1943, 4, 25),
            (2008, 3, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2029, 4, 1),
            (2030, 4, 21),
            (2038, 4, 25),
            (2285, 3, 22),
        ];
        for (year, month, day) in almanac {
            assert_eq!(easter(year), Some(Day::new(year, month, day)));
        }
    }

    fn all(holidays: Holidays, year: i16) -> Vec<(i8, i8)> {
        let mut day = Day::new(year, 1, 1);
        let mut found = vec![];
        while day.0.year() == year {
            if holidays.on(day).is_some() {
                found.push((day.0.month(), day.0.day()));
            }
            day = day.next();
        }
        found
    }

    #[test]
    fn france_has_eleven_days_and_alsace_and_moselle_thirteen() {
        let mut days = vec![
            (1, 1),
            (4, 6),
            (5, 1),
            (5, 8),
            (5, 14),
            (5, 25),
            (7, 14),
            (8, 15),
            (11, 1),
            (11, 11),
            (12, 25),
        ];
        assert_eq!(all(Holidays::France, 2026), days);
        days.extend([(4, 3), (12, 26)]);
        days.sort_unstable();
        assert_eq!(all(Holidays::AlsaceMoselle, 2026), days);
        assert_eq!(all(Holidays::None, 2026), []);
    }

    #[test]
    fn two_holidays_on_one_day_are_one() {
        // Ascension was on the first of May.
        assert_eq!(all(Holidays::France, 2008).len(), 10);
        let day = Day::new(2008, 5, 1);
        assert_eq!(Holidays::France.on(day), Some(Holiday::LabourDay));
    }
}
