//! Thresholds as crossings.

use super::*;
use crate::hour_bank::thresholds::Threshold::{DaysBeforeExpiry, MinutesLeft, PercentOfLastPurchase};

fn watching(thresholds: &[Threshold]) -> OpenHourBank {
    OpenHourBank {
        thresholds: thresholds.to_vec(),
        ..open()
    }
}

fn crossed(labels: &[Threshold], at: i64, balance: i64) -> HourBankEvent {
    ThresholdCrossed {
        labels: labels.to_vec(),
        at_minutes: minutes(at),
        balance: minutes(balance),
    }
    .into()
}

fn rearmed(labels: &[Threshold], at: i64, balance: i64) -> HourBankEvent {
    ThresholdRearmed {
        labels: labels.to_vec(),
        at_minutes: minutes(at),
        balance: minutes(balance),
    }
    .into()
}

fn crossings(commands: impl IntoIterator<Item = HourBankCommand>) -> Vec<HourBankEvent> {
    let is_crossing = |event: &HourBankEvent| {
        matches!(
            event,
            HourBankEvent::ThresholdCrossed(_) | HourBankEvent::ThresholdRearmed(_)
        )
    };
    history(commands).into_iter().filter(is_crossing).collect()
}

#[test]
fn one_debit_that_crosses_three_raises_three_from_the_highest_down() {
    let levels = [
        PercentOfLastPurchase(10),
        PercentOfLastPurchase(20),
        MinutesLeft(minutes(30)),
    ];
    let raised = crossings([watching(&levels).into(), pack(1, 600).into(), work(1, 580).into()]);
    assert_eq!(
        raised,
        [
            crossed(&[levels[1]], 120, 20),
            crossed(&[levels[0]], 60, 20),
            crossed(&[levels[2]], 30, 20),
        ]
    );
}

#[test]
fn thresholds_that_are_the_same_number_of_minutes_are_one_with_both_labels() {
    let levels = [PercentOfLastPurchase(20), MinutesLeft(Minutes::hours(2))];
    let raised = crossings([watching(&levels).into(), pack(1, 600).into(), work(1, 480).into()]);
    assert_eq!(raised, [crossed(&levels, 120, 120)], "to the level is a crossing");
}

#[test]
fn a_crossing_is_raised_once_until_the_balance_was_above_again() {
    let level = [MinutesLeft(minutes(30))];
    let low = [
        watching(&level).into(),
        pack(1, 60).into(),
        work(1, 40).into(),
        work(2, 10).into(),
    ];
    assert_eq!(crossings(low.clone()), [crossed(&level, 30, 20)]);
    let again = low.into_iter().chain([reverse(1).into(), work(3, 40).into()]);
    assert_eq!(
        crossings(again),
        [
            crossed(&level, 30, 20),
            rearmed(&level, 30, 50),
            crossed(&level, 30, 10)
        ]
    );
}

#[test]
fn a_percentage_is_of_the_last_purchase() {
    let level = [PercentOfLastPurchase(50)];
    let small = [watching(&level).into(), pack(1, 60).into(), work(1, 30).into()];
    assert_eq!(crossings(small.clone()), [crossed(&level, 30, 30)]);
    let large = small.into_iter().chain([pack(2, 600).into()]);
    assert_eq!(
        crossings(large),
        [crossed(&level, 30, 30), rearmed(&level, 300, 630)]
    );
}

#[test]
fn nothing_is_watched_before_the_first_movement_nor_a_percentage_before_a_purchase() {
    let levels = [MinutesLeft(minutes(30)), PercentOfLastPurchase(50)];
    let granted = CreditHours {
        source: Source::Grant { reason: reason() },
        ..pack(1, 20)
    };
    assert_eq!(crossings([watching(&levels).into()]), []);
    assert_eq!(
        crossings([watching(&levels).into(), granted.into()]),
        [crossed(&levels[..1], 30, 20)]
    );
}

#[test]
fn already_below_when_set_is_raised_at_once_and_one_that_stays_is_not_raised_again() {
    let (old, new) = (MinutesLeft(minutes(30)), MinutesLeft(minutes(50)));
    let low = || [watching(&[old]).into(), pack(1, 60).into(), work(1, 40).into()];
    let both = SetThresholds {
        thresholds: vec![new, old, old],
    };
    let set = ThresholdsSet {
        thresholds: vec![old, new],
    };
    after(low())
        .when(both)
        .then([set.into(), crossed(&[new], 50, 20)]);
    after(low())
        .when(SetThresholds {
            thresholds: vec![old],
        })
        .then_quiet();
}

#[test]
fn a_threshold_that_cannot_be_is_refused() {
    let refused = |threshold, why| {
        after([open().into()])
            .when(SetThresholds {
                thresholds: vec![threshold],
            })
            .then_refused(why);
    };
    refused(
        PercentOfLastPurchase(0),
        HourBankRefusal::PercentOutOfRange { percent: 0 },
    );
    refused(
        PercentOfLastPurchase(100),
        HourBankRefusal::PercentOutOfRange { percent: 100 },
    );
    refused(
        MinutesLeft(minutes(-1)),
        HourBankRefusal::ThresholdBelowZero { minutes: minutes(-1) },
    );
    refused(DaysBeforeExpiry(0), HourBankRefusal::NoticeOutOfRange { days: 0 });
}
