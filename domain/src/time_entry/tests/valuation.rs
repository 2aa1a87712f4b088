//! The three numbers of a validation and its price.

use super::*;
use proptest::prelude::*;

#[test]
fn nothing_is_billed_without_a_rate_and_nothing_is_drawn_without_a_bank() {
    let free =
        Valuation::new(minutes(30), minutes(30), Minutes::ZERO, eur(90), Some(drawn())).expect("a sum");
    assert_eq!((free.rate, free.price), (None, None));
    assert!(free.adds_up() && Valuation::UNCOUNTED.adds_up());
    assert!(
        !Valuation {
            drawn: None,
            ..free.clone()
        }
        .adds_up()
    );
    assert!(
        !Valuation {
            rate: Some(eur(90)),
            ..free
        }
        .adds_up()
    );
    assert_eq!(
        Valuation::new(minutes(30), minutes(31), Minutes::ZERO, eur(90), None),
        None
    );
}

#[test]
fn what_was_worked_costs_the_agency_whatever_is_billed() {
    let half_an_hour = Valuation::UNCOUNTED.costing(minutes(30), Some(eur(40)));
    assert_eq!(half_an_hour.and_then(|valuation| valuation.cost), Some(eur(20)));
    let unknown = Valuation::UNCOUNTED.costing(minutes(30), None);
    assert_eq!(unknown, Some(Valuation::UNCOUNTED));
}

proptest! {
    #[test]
    fn what_is_made_adds_up_and_one_minute_or_one_cent_off_does_not(
        debited in 0..500i64, share in 0..=100i64, billed in 0..500i64, hourly in 1..300i64,
    ) {
        let from_bank = debited * share / 100;
        let (asked, given, billed) = (minutes(debited), minutes(from_bank), minutes(billed));
        let made = Valuation::new(asked, given, billed, eur(hourly), Some(drawn())).expect("a sum");
        prop_assert!(made.adds_up());
        prop_assert_eq!(made.billable.get(), debited - from_bank + billed.get());
        let short = Valuation { billable: minutes(made.billable.get() - 1), ..made.clone() };
        prop_assert!(!short.adds_up());
        if let Some(price) = made.price {
            let dear = price.checked_add(eur(1)).expect("an amount");
            let dear_made = Valuation { price: Some(dear), ..made };
            prop_assert!(!dear_made.adds_up());
        }
    }
}
