//! given / when / then on every command.

use super::*;
use crate::testing::{Given, given};
use kernel::{
    Calendar, CalendarId, Day,
    calendar::{DAYS_AT_MOST, Holidays, Span, TimeOfDay, Week, Weekday},
};
use std::collections::BTreeSet;
use uuid::Uuid;

fn always() -> Calendar {
    Calendar {
        zone: "Europe/Paris".parse().expect("a zone"),
        week: Week::always(),
        holidays: Holidays::France,
        closed_days: BTreeSet::new(),
        open_days: BTreeSet::new(),
    }
}

fn on_mondays(spans: &[(u16, u16)]) -> Calendar {
    let span = |(from, until): &(u16, u16)| Span {
        from: TimeOfDay::new(*from, 0),
        until: TimeOfDay::new(*until, 0),
    };
    let spans = spans.iter().map(|hours| (Weekday::Monday, span(hours)));
    Calendar {
        week: Week::of(spans),
        ..always()
    }
}

fn define() -> DefineCalendar {
    DefineCalendar {
        calendar: CalendarId(Uuid::from_u128(1)),
        name: "24/7".into(),
        opening: always(),
    }
}

fn defined() -> CalendarEvent {
    let DefineCalendar {
        calendar,
        name,
        opening,
    } = define();
    CalendarDefined {
        calendar,
        name,
        opening,
    }
    .into()
}

fn in_use() -> Given<NamedCalendar> {
    given([defined()])
}

fn retired() -> Given<NamedCalendar> {
    given([defined(), CalendarRetired {}.into()])
}

fn change(name: &str, opening: Calendar) -> ChangeCalendar {
    ChangeCalendar {
        name: name.into(),
        opening,
    }
}

#[test]
fn a_calendar_is_defined_once() {
    given::<NamedCalendar>([]).when(define()).then([defined()]);
    in_use().when(define()).then_quiet();
    let other = DefineCalendar {
        name: "Bureau".into(),
        ..define()
    };
    in_use().when(other).then_refused(CalendarRefusal::AlreadyDefined);
    retired()
        .when(define())
        .then_refused(CalendarRefusal::AlreadyDefined);
}

#[test]
fn a_change_is_the_whole_calendar_again() {
    let opening = on_mondays(&[(14, 18), (9, 12)]);
    in_use()
        .when(change(" Bureau ", opening.clone()))
        .then([CalendarChanged {
            name: "Bureau".into(),
            opening: opening.clone(),
        }
        .into()]);
    in_use().when(change("24/7", always())).then_quiet();
    retired()
        .when(change("Bureau", opening.clone()))
        .then_refused(CalendarRefusal::Retired);
    given::<NamedCalendar>([])
        .when(change("Bureau", opening))
        .then_refused(CalendarRefusal::NotDefined);
}

#[test]
fn a_calendar_is_retired_once() {
    in_use().when(RetireCalendar {}).then([CalendarRetired {}.into()]);
    retired().when(RetireCalendar {}).then_quiet();
    given::<NamedCalendar>([])
        .when(RetireCalendar {})
        .then_refused(CalendarRefusal::NotDefined);
}

#[test]
fn a_calendar_that_cannot_be_used_is_refused_with_its_reason() {
    let weekday = Weekday::Monday;
    let refused = |opening, refusal| in_use().when(change("Bureau", opening)).then_refused(refusal);
    refused(on_mondays(&[]), CalendarRefusal::NeverOpen);
    refused(on_mondays(&[(18, 9)]), CalendarRefusal::EmptySpan { weekday });
    refused(
        on_mondays(&[(9, 12), (11, 14)]),
        CalendarRefusal::Overlap { weekday },
    );
    let day = Day::new(2026, 5, 15);
    let both = Calendar {
        closed_days: BTreeSet::from([day]),
        open_days: BTreeSet::from([day]),
        ..always()
    };
    refused(both, CalendarRefusal::ClosedAndOpen { day });
    let days = (0..501).filter_map(|days| day.plus_days(days));
    let many = Calendar {
        closed_days: days.collect(),
        ..always()
    };
    refused(many, CalendarRefusal::TooManyDays { most: DAYS_AT_MOST });
    in_use()
        .when(change(" ", always()))
        .then_refused(CalendarRefusal::NameMissing);
}

#[test]
fn a_refusal_names_the_weekday_in_each_language() {
    use kernel::{Language, Refusal};
    let overlap = CalendarRefusal::Overlap {
        weekday: Weekday::Monday,
    };
    assert!(overlap.message(Language::French).contains("du lundi"));
    assert!(overlap.message(Language::English).contains("of Monday"));
}
