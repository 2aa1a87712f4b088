//! Named cases on paper calendars; `oracle` has the slow calendar and the properties.

mod oracle;

use super::*;
use jiff::{SignedDuration, Timestamp};

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn span(from: &str, until: &str) -> Span {
    Span {
        from: from.parse().expect("a time"),
        until: until.parse().expect("a time"),
    }
}

fn calendar(zone: &str, week: Week, holidays: Holidays) -> Calendar {
    Calendar {
        zone: zone.parse().expect("a zone"),
        week,
        holidays,
        closed_days: BTreeSet::new(),
        open_days: BTreeSet::new(),
    }
}

/// Monday to Friday, 8:30 to 12:30 and 14:00 to 18:00, in Paris.
fn office() -> Calendar {
    let days = &Weekday::ALL[..5];
    let hours = [span("08:30", "12:30"), span("14:00", "18:00")];
    let week = Week::of(days.iter().flat_map(|day| hours.iter().map(|span| (*day, *span))));
    calendar("Europe/Paris", week, Holidays::France)
}

fn around_the_clock() -> Calendar {
    calendar("Europe/Paris", Week::always(), Holidays::None)
}

fn hours(number: i64) -> SignedDuration {
    SignedDuration::from_hours(number)
}

#[test]
fn an_opening_instant_is_inside_and_a_closing_instant_outside() {
    let office = office();
    assert!(office.is_open(at("2026-03-09T08:30:00+01:00")));
    assert!(!office.is_open(at("2026-03-09T08:29:59.999999+01:00")));
    assert!(!office.is_open(at("2026-03-09T12:30:00+01:00")));
    assert!(office.is_open(at("2026-03-09T12:29:59.999999+01:00")));
}

#[test]
fn five_business_days_from_a_friday_end_on_the_friday_after_at_the_same_time() {
    let from = at("2026-03-06T08:46:00+01:00");
    let due = office().after_business_days(from, 5);
    assert_eq!(due, Some(at("2026-03-13T08:46:00+01:00")));
}

#[test]
fn business_days_skip_holidays_and_keep_their_time_over_a_change_of_clocks() {
    // Easter Monday is the 6th of April; the clocks changed on the 29th of March.
    let office = office();
    let due = office.after_business_days(at("2026-04-02T10:00:00+02:00"), 2);
    assert_eq!(due, Some(at("2026-04-07T10:00:00+02:00")));
    let due = office.after_business_days(at("2026-03-27T10:00:00+01:00"), 1);
    assert_eq!(due, Some(at("2026-03-30T10:00:00+02:00")));
}

#[test]
fn business_days_asked_outside_hours_count_from_the_next_opening() {
    let office = office();
    let sunday = at("2026-03-08T15:00:00+01:00");
    let opening = at("2026-03-09T08:30:00+01:00");
    assert_eq!(office.after_business_days(sunday, 0), Some(opening));
    assert_eq!(
        office.after_business_days(sunday, 1),
        Some(at("2026-03-10T08:30:00+01:00"))
    );
}

#[test]
fn business_days_end_at_the_closing_of_a_shorter_day_and_at_the_opening_of_a_later_one() {
    let week = Week::of([
        (Weekday::Monday, span("08:00", "18:00")),
        (Weekday::Tuesday, span("10:00", "12:00")),
        (Weekday::Tuesday, span("14:00", "16:00")),
    ]);
    let calendar = calendar("Europe/Paris", week, Holidays::None);
    let due = |from: &str| calendar.after_business_days(at(&format!("2026-03-09T{from}:00+01:00")), 1);
    for (from, until) in [
        ("17:00", "16:00"),
        ("13:00", "12:00"),
        ("11:00", "11:00"),
        ("14:00", "14:00"),
        ("09:00", "10:00"),
    ] {
        let tuesday = at(&format!("2026-03-10T{until}:00+01:00"));
        assert_eq!(due(from), Some(tuesday), "from {from}");
    }
}

#[test]
fn hours_asked_outside_hours_start_at_the_opening_and_may_end_at_a_closing() {
    let office = office();
    let saturday = at("2026-03-07T11:00:00+01:00");
    assert_eq!(
        office.after_business(saturday, hours(2)),
        Some(at("2026-03-09T10:30:00+01:00"))
    );
    assert_eq!(
        office.after_business(saturday, hours(4)),
        Some(at("2026-03-09T12:30:00+01:00"))
    );
    assert_eq!(
        office.after_business(saturday, SignedDuration::ZERO),
        Some(saturday)
    );
}

#[test]
fn round_the_clock_counts_both_nights_of_changing_clocks_as_long_as_they_are() {
    let clock = around_the_clock();
    let (spring, next) = (at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00"));
    assert_eq!(clock.open_between(spring, next), hours(23));
    let (autumn, next) = (at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00"));
    assert_eq!(clock.open_between(autumn, next), hours(25));
    assert_eq!(clock.after_business(autumn, hours(25)), Some(next));
    assert_eq!(clock.segments(autumn, next).len(), 1);
}

#[test]
fn an_hour_of_the_wall_that_comes_twice_is_open_twice() {
    let nights = Week::of(Weekday::ALL.map(|day| (day, span("02:00", "02:30"))));
    let nights = calendar("Europe/Paris", nights, Holidays::None);
    let (autumn, next) = (at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00"));
    assert_eq!(nights.open_between(autumn, next), hours(1));
    let (spring, next) = (at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00"));
    assert_eq!(nights.open_between(spring, next), SignedDuration::ZERO);
}

#[test]
fn segments_name_what_each_stretch_is() {
    let mut office = office();
    office.closed_days.insert(Day::new(2026, 5, 15));
    let segments = office.segments(at("2026-05-13T16:00:00+02:00"), at("2026-05-18T09:00:00+02:00"));
    let kinds: Vec<Time> = segments.iter().map(|segment| segment.kind).collect();
    assert_eq!(
        kinds,
        [
            Time::Open,
            Time::Closed,
            Time::Holiday(Holiday::Ascension),
            Time::DayOff,
            Time::Closed,
            Time::Open
        ]
    );
}

#[test]
fn an_extra_open_day_works_as_its_weekday_or_as_the_one_before() {
    let mut office = office();
    let whit_monday = Day::new(2026, 5, 25);
    let saturday = Day::new(2026, 5, 30);
    office.open_days.extend([whit_monday, saturday]);
    assert!(office.is_open(at("2026-05-25T09:00:00+02:00")));
    assert!(office.is_open(at("2026-05-30T09:00:00+02:00")));
    assert!(!office.is_open(at("2026-05-30T13:00:00+02:00")));
    assert!(!office.is_open(at("2026-05-31T09:00:00+02:00")));
}

#[test]
fn a_calendar_that_cannot_be_used_says_why() {
    assert_eq!(office().fault(), None);
    assert_eq!(around_the_clock().fault(), None);
    let with = |spans: &[(&str, &str)]| {
        let spans = spans
            .iter()
            .map(|(from, until)| (Weekday::Monday, span(from, until)));
        calendar("Europe/Paris", Week::of(spans), Holidays::None).fault()
    };
    let monday = Weekday::Monday;
    assert_eq!(with(&[]), Some(CalendarFault::NeverOpen));
    assert_eq!(
        with(&[("09:00", "09:00")]),
        Some(CalendarFault::EmptySpan(monday))
    );
    assert_eq!(
        with(&[("18:00", "09:00")]),
        Some(CalendarFault::EmptySpan(monday))
    );
    assert_eq!(
        with(&[("09:00", "12:00"), ("11:59", "14:00")]),
        Some(CalendarFault::Overlap(monday))
    );
    assert_eq!(with(&[("12:00", "24:00"), ("09:00", "12:00")]), None);
    let mut both = office();
    let day = Day::new(2026, 5, 15);
    both.closed_days.insert(day);
    both.open_days.insert(day);
    assert_eq!(both.fault(), Some(CalendarFault::ClosedAndOpen(day)));
}

#[test]
fn what_is_never_open_ends_nowhere_and_ten_years_are_counted_at_once() {
    let never = calendar("Europe/Paris", Week::default(), Holidays::None);
    let from = at("2026-03-09T08:30:00+01:00");
    assert_eq!(never.after_business(from, hours(1)), None);
    assert_eq!(never.after_business_days(from, 1), None);
    assert_eq!(office().after_business(from, hours(100 * 366 * 24)), None);
    assert_eq!(office().after_business_days(from, u16::MAX), None);
    let ten_years = office().after_business_days(from, 2500);
    assert!(ten_years.is_some_and(|due| due > at("2035-12-01T00:00:00Z")));
    let end = around_the_clock().after_business(Timestamp::MAX, hours(1));
    assert_eq!(end, None);
}

#[test]
fn the_ends_of_time_are_instants_like_others() {
    for calendar in [office(), around_the_clock()] {
        let begin = calendar.after_business_days(Timestamp::MIN, 3);
        assert!(begin.is_some_and(|due| due > Timestamp::MIN));
        assert!(calendar.after_business(Timestamp::MIN, hours(30)).is_some());
        let eve = Timestamp::MAX - hours(100);
        assert!(calendar.open_between(eve, Timestamp::MAX) <= hours(100));
        assert_eq!(calendar.after_business_days(eve, 30), None);
        assert_eq!(calendar.segments(Timestamp::MAX, Timestamp::MAX), []);
    }
}

#[test]
fn a_calendar_survives_json() {
    let mut office = office();
    office.closed_days.insert(Day::new(2026, 5, 15));
    let json = serde_json::to_string(&office).expect("json");
    assert_eq!(
        serde_json::from_str::<Calendar>(&json).expect("a calendar"),
        office
    );
    for wrong in ["9:00", "24:01", "12:60", "+1:00", "12", "12:00:00", ""] {
        assert!(wrong.parse::<TimeOfDay>().is_err(), "{wrong}");
    }
}
