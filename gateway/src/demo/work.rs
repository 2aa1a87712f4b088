//! What was done, day by day: the same for everybody who makes the demo on the same day.

use super::{Size, contracts::Deal};
use kernel::{Day, Minutes, TimeClass};

pub struct Work {
    /// Counts from 0 within its contract.
    pub number: usize,
    pub day: Day,
    pub minutes: Minutes,
    pub class: TimeClass,
    pub note: &'static str,
    pub by_the_senior: bool,
    /// For the subsidiary that shares the bank, where there is one.
    pub for_subsidiary: bool,
    /// The newest waits for its supervisor.
    pub validated: bool,
}

const MINUTES: [i64; 9] = [30, 55, 20, 90, 40, 15, 75, 35, 120];
const NOTES: [&str; 8] = [
    "Poste qui ne démarre plus : disque remplacé",
    "Sauvegarde en échec : espace libéré et relance",
    "Nouveau collaborateur : compte et messagerie",
    "Imprimante réseau : pilote réinstallé",
    "Lenteurs : mémoire ajoutée",
    "Mises à jour de sécurité du serveur",
    "Accès VPN pour le télétravail",
    "Formation à la messagerie",
];
const LEFT_TO_VALIDATE: usize = 2;

/// Oldest first, on working days, until the day before the company was made.
pub fn of(deal: &Deal, today: Day, size: Size) -> Vec<Work> {
    let every = match size {
        Size::Small => 13,
        Size::Large => 2,
    };
    let Some(first) = today.plus_months(-deal.months_ago) else {
        return vec![];
    };
    let days = (1..).map_while(|step: i32| first.plus_days(step * every).filter(|day| *day < today));
    let days: Vec<Day> = days.map(working_day).filter(|day| *day < today).collect();
    let count = days.len();
    days.into_iter()
        .enumerate()
        .map(|(number, day)| work(deal, number, count, day))
        .collect()
}

fn work(deal: &Deal, number: usize, count: usize, day: Day) -> Work {
    // Each contract begins elsewhere in the lists.
    let place = number + deal.key.len();
    Work {
        number,
        day,
        minutes: Minutes::new(MINUTES[place % MINUTES.len()]),
        class: class(place),
        note: NOTES[place % NOTES.len()],
        by_the_senior: place.is_multiple_of(3),
        for_subsidiary: !deal.shared_with.is_empty() && place.is_multiple_of(4),
        validated: number + LEFT_TO_VALIDATE < count,
    }
}

fn class(place: usize) -> TimeClass {
    match place % 11 {
        4 => TimeClass::AfterHours,
        7 => TimeClass::NonBillable,
        9 => TimeClass::OutsideContract,
        _ => TimeClass::Billable,
    }
}

/// Saturdays and Sundays move to the Friday before.
fn working_day(day: Day) -> Day {
    use jiff::civil::Weekday;
    let back = match day.0.weekday() {
        Weekday::Saturday => -1,
        Weekday::Sunday => -2,
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => 0,
    };
    day.plus_days(back).unwrap_or(day)
}
