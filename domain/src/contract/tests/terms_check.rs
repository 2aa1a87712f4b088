//! Terms that cannot be obeyed are refused.

use super::*;

#[track_caller]
fn refused(terms: ContractTerms, why: ContractRefusal) {
    given::<Contract>([])
        .when(SignContract { terms, ..sign() })
        .then_refused(why);
}

fn rule(treatment: Treatment, percent: i64) -> ClassRule {
    ClassRule { treatment, percent }
}

#[test]
fn steps_and_minimums_lie_within_a_day() {
    let (step, minimum) = (Minutes::new(1441), Minutes::new(-1));
    refused(
        ContractTerms { step, ..pack_terms() },
        ContractRefusal::StepOutOfRange { step },
    );
    refused(
        ContractTerms {
            minimum,
            ..pack_terms()
        },
        ContractRefusal::MinimumOutOfRange { minimum },
    );
}

#[test]
fn classes_are_counted_as_their_names_say() {
    let with = |change: &dyn Fn(&mut ClassTable)| {
        let mut terms = pack_terms();
        change(&mut terms.classes);
        terms
    };
    for percent in [0, -100, 1001] {
        let terms = with(&|classes| classes.after_hours.percent = percent);
        refused(terms, ContractRefusal::PercentOutOfRange { percent });
    }
    let counted = with(&|classes| classes.non_billable = rule(Treatment::Billed, 100));
    refused(counted, ContractRefusal::NotCountedIsCounted);
    let outside = with(&|classes| classes.outside_contract = rule(Treatment::Debited, 100));
    refused(outside, ContractRefusal::OutsideContractDebited);
    let bankless = ContractTerms {
        plan: Plan::TimeAndMaterial,
        ..pack_terms()
    };
    refused(bankless, ContractRefusal::NoBankToDebit);
}

#[test]
fn a_subscription_counts_units_and_includes_something_or_nothing() {
    let with = |quantity, minutes| {
        let inclusion = Some(Inclusion {
            minutes_per_month: Minutes::new(minutes),
            carried_months: 0,
        });
        let unit = SubscriptionUnit::Machine;
        let plan = Plan::Subscription(Subscription {
            unit,
            quantity,
            monthly_price: eur(12),
            inclusion,
        });
        ContractTerms::usual(plan, eur(90))
    };
    refused(with(0, 60), ContractRefusal::QuantityMissing);
    refused(
        with(3, 0),
        ContractRefusal::InclusionNotPositive {
            minutes: Minutes::ZERO,
        },
    );
}

#[test]
fn prices_are_not_negative_in_one_currency_and_named_once() {
    refused(
        ContractTerms::usual(Plan::HourBank, eur(-1)),
        ContractRefusal::PriceNegative { price: eur(-1) },
    );
    let lines = |lines| ContractTerms {
        rates: RateTable {
            default: eur(90),
            lines,
        },
        ..pack_terms()
    };
    let rate = |hourly| Rate {
        class: None,
        level: None,
        hourly,
    };
    let dollars = Money::try_new(1.into(), "USD".parse().expect("a currency")).expect("an amount");
    refused(lines(vec![rate(dollars)]), ContractRefusal::CurrenciesDiffer);
    refused(
        lines(vec![rate(eur(1)), rate(eur(2))]),
        ContractRefusal::RateTwice,
    );
}
