//! From worked to debited and billed.

use super::*;
use kernel::TimeClass;
use proptest::prelude::*;

fn terms(step: i64, minimum: i64) -> ContractTerms {
    ContractTerms {
        step: Minutes::new(step),
        minimum: Minutes::new(minimum),
        ..pack_terms()
    }
}

fn debited(worked: i64, class: TimeClass, terms: &ContractTerms) -> i64 {
    debit_minutes(Minutes::new(worked), class, terms)
        .expect("a small time")
        .debited
        .get()
}

#[test]
fn the_minimum_then_the_multiplier_then_the_step() {
    let terms = terms(15, 20);
    assert_eq!(debited(5, TimeClass::Billable, &terms), 30, "20, then up to 30");
    assert_eq!(
        debited(5, TimeClass::AfterHours, &terms),
        45,
        "20, twice 20, then up to 45"
    );
    assert_eq!(debited(31, TimeClass::Included, &terms), 45);
    assert_eq!(debited(0, TimeClass::AfterHours, &terms), 0, "zero stays zero");
}

#[test]
fn time_that_is_not_counted_counts_for_nothing_and_outside_time_is_billed() {
    let counted = |class| debit_minutes(Minutes::new(50), class, &terms(30, 0)).expect("a small time");
    let none = Minutes::ZERO;
    let worked = Minutes::new(50);
    let hour = Minutes::hours(1);
    assert_eq!(
        counted(TimeClass::NonBillable),
        Counted {
            worked,
            debited: none,
            billed: none
        }
    );
    assert_eq!(
        counted(TimeClass::OutsideContract),
        Counted {
            worked,
            debited: none,
            billed: hour
        }
    );
    assert_eq!(
        counted(TimeClass::Billable),
        Counted {
            worked,
            debited: hour,
            billed: none
        }
    );
}

#[test]
fn without_a_bank_ordinary_time_is_billed_and_included_time_is_covered() {
    let material = ContractTerms::usual(Plan::TimeAndMaterial, eur(90));
    let counted = |class| debit_minutes(Minutes::new(50), class, &material).expect("a small time");
    assert_eq!(counted(TimeClass::Billable).billed, Minutes::new(50));
    assert_eq!(counted(TimeClass::AfterHours).billed, Minutes::new(100));
    assert_eq!(counted(TimeClass::Included).billed, Minutes::ZERO);
}

#[test]
fn time_below_zero_or_beyond_counting_has_no_answer() {
    assert_eq!(
        debit_minutes(Minutes::new(-1), TimeClass::Billable, &terms(0, 0)),
        None
    );
    let most = Minutes::new(10_000 * 366 * 24 * 60);
    assert_eq!(debit_minutes(most, TimeClass::AfterHours, &terms(0, 0)), None);
}

proptest! {
    #[test]
    fn a_debit_is_a_whole_number_of_steps_never_less_than_the_rule_and_less_than_a_step_more(
        worked in 0..2_000i64, step in 0..90i64, minimum in 0..90i64, percent in 1..=1000i64,
    ) {
        let mut terms = terms(step, minimum);
        terms.classes.billable.percent = percent;
        let debited = debited(worked, TimeClass::Billable, &terms);
        let hundredths = if worked == 0 { 0 } else { worked.max(minimum) * percent };
        let whole = step.max(1);
        prop_assert_eq!(debited % whole, 0);
        prop_assert!(debited * 100 >= hundredths);
        prop_assert!((debited - whole) * 100 < hundredths || debited == 0);
    }
}
