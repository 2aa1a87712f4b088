//! given / when / then on every command; and when a maintenance is.

use super::when::{Once, Weekly};
use super::*;
use crate::testing::given;
use jiff::{SignedDuration, Timestamp};
use kernel::{
    Machines, MaintenanceId, Zone,
    calendar::{TimeOfDay, Weekday},
};
use proptest::prelude::*;
use uuid::Uuid;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn paris() -> Zone {
    "Europe/Paris".parse().expect("a zone")
}

fn weekly(minutes: u16) -> When {
    When::Weekly(Weekly {
        weekday: Weekday::Saturday,
        from: TimeOfDay::new(23, 0),
        minutes,
    })
}

fn once(from: &str, until: &str) -> When {
    When::Once(Once {
        from: at(from),
        until: at(until),
    })
}

fn plan(when: When) -> PlanMaintenance {
    PlanMaintenance {
        maintenance: MaintenanceId(Uuid::from_u128(1)),
        name: "Mises à jour".to_owned(),
        machines: Machines::All,
        when,
    }
}

fn planned() -> MaintenanceEvent {
    let PlanMaintenance {
        maintenance,
        name,
        machines,
        when,
    } = plan(weekly(120));
    MaintenancePlanned {
        maintenance,
        name,
        machines,
        when,
    }
    .into()
}

#[test]
fn rm4_a_maintenance_is_planned_once_and_called_off_once() {
    let called_off = || MaintenanceEvent::from(MaintenanceCalledOff {});
    given::<Maintenance>([]).when(plan(weekly(120))).then([planned()]);
    given::<Maintenance>([planned()])
        .when(plan(weekly(120)))
        .then_quiet();
    given::<Maintenance>([planned()])
        .when(plan(weekly(60)))
        .then_refused(MaintenanceRefusal::AlreadyPlanned);
    given::<Maintenance>([planned()])
        .when(CallOffMaintenance {})
        .then([called_off()]);
    given::<Maintenance>([planned(), called_off()])
        .when(CallOffMaintenance {})
        .then_quiet();
    given::<Maintenance>([])
        .when(CallOffMaintenance {})
        .then_refused(MaintenanceRefusal::NotPlanned);
}

#[test]
fn rm4_a_maintenance_that_cannot_be_is_refused_with_its_reason() {
    let refused = |command: PlanMaintenance, refusal| {
        given::<Maintenance>([]).when(command).then_refused(refusal);
    };
    let name = " ".to_owned();
    refused(
        PlanMaintenance {
            name,
            ..plan(weekly(120))
        },
        MaintenanceRefusal::NameMissing,
    );
    refused(plan(weekly(0)), MaintenanceRefusal::LastsTooLong);
    refused(plan(weekly(1_441)), MaintenanceRefusal::LastsTooLong);
    let backwards = once("2026-09-21T10:00:00Z", "2026-09-21T10:00:00Z");
    refused(plan(backwards), MaintenanceRefusal::EndsBeforeItBegins);
    let for_ever = once("2026-09-21T10:00:00Z", "2027-09-21T10:00:00Z");
    refused(plan(for_ever), MaintenanceRefusal::LastsTooLong);
}

#[test]
fn rm4_once_is_from_its_first_instant_to_before_its_last() {
    let when = once("2026-09-21T10:00:00Z", "2026-09-21T11:00:00Z");
    let covers = |text| when.covers(&paris(), at(text));
    assert!(!covers("2026-09-21T09:59:59Z"));
    assert!(covers("2026-09-21T10:00:00Z"));
    assert!(covers("2026-09-21T10:59:59Z"));
    assert!(!covers("2026-09-21T11:00:00Z"));
}

/// Saturday 23:00 for two hours; in summer Paris is two hours before UTC, in winter one.
#[test]
fn rm4_a_week_is_by_the_agencys_clock_and_goes_on_over_midnight() {
    let covers = |text| weekly(120).covers(&paris(), at(text));
    assert!(!covers("2026-09-19T20:59:59Z"));
    assert!(covers("2026-09-19T21:00:00Z"));
    assert!(covers("2026-09-19T22:59:59Z"));
    assert!(!covers("2026-09-19T23:00:00Z"));
    assert!(!covers("2026-11-21T21:30:00Z"));
    assert!(covers("2026-11-21T22:30:00Z"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Of any week, exactly as many minutes as it says.
    #[test]
    fn rm4_a_week_has_as_many_minutes_as_it_says(minutes in 1_u16..=1_440, week in 0_i64..200) {
        let monday = at("2026-01-05T12:00:00Z") + SignedDuration::from_hours(7 * 24 * week);
        let zone = paris();
        let covered = (0..7 * 24 * 60).filter(|minute| {
            weekly(minutes).covers(&zone, monday + SignedDuration::from_mins(*minute))
        });
        prop_assert_eq!(covered.count(), usize::from(minutes));
    }
}
