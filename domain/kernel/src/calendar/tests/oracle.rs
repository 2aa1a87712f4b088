//! The slow calendar: it looks at the clock on the wall every minute. Random weeks, holidays, zones and nights of
//! changing clocks are compared with it.

use super::*;
use jiff::{ToSpan, civil::DateTime};
use proptest::prelude::*;

const MINUTE: SignedDuration = SignedDuration::from_secs(60);

const ZONES: [&str; 8] = [
    "Europe/Paris",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/Havana",
    "Atlantic/Azores",
    "Pacific/Chatham",
    "UTC",
];

struct Slow<'c>(&'c Calendar);

impl Slow<'_> {
    fn wall(&self, instant: Timestamp) -> DateTime {
        instant.in_tz(self.0.zone.name()).expect("a zone").datetime()
    }

    fn open(&self, instant: Timestamp) -> bool {
        let wall = self.wall(instant);
        let day = Day(wall.date());
        let hours = |mut weekday: usize| {
            if self.0.open_days.contains(&day) {
                while self.0.week.hours(Weekday::ALL[weekday]).is_empty() {
                    weekday = (weekday + 6) % 7;
                }
            }
            self.0.week.hours(Weekday::ALL[weekday])
        };
        let shut = self.0.closed_days.contains(&day)
            || (self.0.holidays.on(day).is_some() && !self.0.open_days.contains(&day));
        let now = wall.strftime("%H:%M").to_string();
        let spans = hours(usize::try_from(wall.weekday().to_monday_zero_offset()).expect("a weekday"));
        let inside = |span: &Span| span.from.to_string() <= now && now < span.until.to_string();
        !shut && spans.iter().any(inside)
    }

    fn minutes(from: Timestamp) -> impl Iterator<Item = Timestamp> {
        std::iter::successors(Some(from), |at| Some(*at + MINUTE))
    }

    fn open_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        let minutes = Slow::minutes(from).take_while(|at| *at < to);
        i64::try_from(minutes.filter(|at| self.open(*at)).count()).expect("few")
    }

    fn after(&self, from: Timestamp, minutes: usize) -> Timestamp {
        let mut open = Slow::minutes(from).filter(|at| self.open(*at));
        minutes
            .checked_sub(1)
            .map_or(from, |before| open.nth(before).expect("an open minute") + MINUTE)
    }

    fn after_days(&self, from: Timestamp, days: usize, patience: usize) -> Option<Timestamp> {
        let open: Vec<(Timestamp, DateTime)> = Slow::minutes(from)
            .take(patience)
            .filter(|at| self.open(*at))
            .map(|at| (at, self.wall(at)))
            .collect();
        let (starts, wall) = *open.first()?;
        let mut worked: Vec<_> = open.iter().map(|(_, wall)| wall.date()).collect();
        worked.dedup();
        let (day, _) = (*worked.get(days)?, worked.get(days + 1)?);
        if days == 0 {
            return Some(starts);
        }
        let wanted = day.to_datetime(wall.time());
        let there: Vec<_> = open.iter().filter(|(_, wall)| wall.date() == day).collect();
        let shown = there.iter().find_map(|(at, wall)| match () {
            () if *wall == wanted => Some(*at),
            () if *wall + 1.minute() == wanted => Some(*at + MINUTE),
            () => None,
        });
        let before = there.iter().rev().find(|(_, wall)| *wall < wanted);
        shown
            .or(before.map(|(at, _)| *at + MINUTE))
            .or(Some(there.first()?.0))
    }
}

/// Cuts of a day, in pairs: the spans between them.
fn spans() -> impl Strategy<Value = Vec<Span>> {
    let cut = prop_oneof![0..=24 * 60u16, (0..=24u16).prop_map(|hour| hour * 60)];
    prop_oneof![
        2 => Just(vec![]),
        1 => Just(vec![Span::WHOLE_DAY]),
        5 => prop::collection::btree_set(cut, 2..=6).prop_map(|cuts| {
            let cuts: Vec<u16> = cuts.into_iter().collect();
            let time = |minutes: u16| TimeOfDay::new(minutes / 60, minutes % 60);
            cuts.chunks_exact(2)
                .map(|pair| Span { from: time(pair[0]), until: time(pair[1]) })
                .collect()
        }),
    ]
}

/// Nights of changing clocks, days with holidays, and any day.
fn days() -> impl Strategy<Value = Day> {
    let near = |year, month, day| {
        (-3..=1i32).prop_map(move |days| Day::new(year, month, day).plus_days(days).expect("a day"))
    };
    prop_oneof![
        near(2026, 3, 29),
        near(2026, 10, 25),
        near(2026, 3, 8),
        near(2026, 11, 1),
        near(2026, 4, 5),
        near(2026, 10, 4),
        near(2026, 4, 6),
        near(2026, 12, 27),
        near(2026, 5, 8),
        (0..365i32).prop_map(|days| Day::new(2027, 1, 1).plus_days(days).expect("a day")),
    ]
}

pub fn calendars_and_instants() -> impl Strategy<Value = (Calendar, Timestamp)> {
    let week = prop::collection::vec(spans(), 7).prop_filter("never open", |week| {
        week.iter().filter(|spans| !spans.is_empty()).count() > 1
    });
    let beside = prop::collection::btree_set(0..8i32, 0..4);
    let parts = (
        prop::sample::select(&ZONES[..]),
        week,
        prop::sample::select(&Holidays::ALL[..]),
        (beside.clone(), beside),
        (days(), 0..24 * 60i64),
    );
    parts.prop_map(|(zone, week, holidays, (closed, open), (day, minute))| {
        let spans = Weekday::ALL.into_iter().zip(week);
        let week = Week::of(spans.flat_map(|(day, spans)| spans.into_iter().map(move |span| (day, span))));
        let mut calendar = calendar(zone, week, holidays);
        let later = |days: &i32| day.plus_days(*days).expect("a day");
        calendar.closed_days = closed.difference(&open).map(later).collect();
        calendar.open_days = open.iter().map(later).collect();
        let midnight = calendar.zone.start_of(day).expect("a day");
        (calendar, midnight + MINUTE * i32::try_from(minute).expect("few"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn time_is_the_slow_calendars_to_the_minute(
        (calendar, from) in calendars_and_instants(),
        length in 0..5 * 24 * 60i32,
        share in 0..=100i64,
    ) {
        prop_assert_eq!(calendar.fault(), None);
        let slow = Slow(&calendar);
        let to = from + MINUTE * length;
        let open = slow.open_between(from, to);
        prop_assert_eq!(calendar.open_between(from, to), SignedDuration::from_mins(open));
        prop_assert_eq!(calendar.is_open(from), slow.open(from));
        let part = open * share / 100;
        let until = calendar.after_business(from, SignedDuration::from_mins(part));
        prop_assert_eq!(until, Some(slow.after(from, usize::try_from(part).expect("positive"))));
    }

    #[test]
    fn segments_follow_each_other_and_their_opening_is_the_time(
        (calendar, from) in calendars_and_instants(),
        length in 1..40 * 24 * 60i32,
    ) {
        let to = from + MINUTE * length;
        let segments = calendar.segments(from, to);
        prop_assert_eq!(segments.first().map(|first| first.from), Some(from));
        prop_assert_eq!(segments.last().map(|last| last.to), Some(to));
        for pair in segments.windows(2) {
            prop_assert_eq!(pair[0].to, pair[1].from);
            prop_assert_ne!(pair[0].kind, pair[1].kind);
        }
        let open = segments.iter().filter(|segment| segment.kind == Time::Open);
        let open: SignedDuration = open.map(|segment| segment.length()).sum();
        prop_assert_eq!(open, calendar.open_between(from, to));
    }

    #[test]
    fn what_was_waited_for_is_what_went_by(
        (calendar, from) in calendars_and_instants(),
        micros in 1..2_000_000_000_000i64,
    ) {
        let long = SignedDuration::from_micros(micros);
        let until = calendar.after_business(from, long).expect("within twenty years");
        prop_assert_eq!(calendar.open_between(from, until), long);
        let before = until - SignedDuration::from_micros(1);
        prop_assert!(calendar.is_open(before));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn business_days_are_the_slow_calendars(
        (calendar, from) in calendars_and_instants(),
        days in 0..6u16,
    ) {
        let slow = Slow(&calendar).after_days(from, usize::from(days), 14 * 24 * 60);
        prop_assume!(slow.is_some());
        prop_assert_eq!(calendar.after_business_days(from, days), slow);
    }
}
