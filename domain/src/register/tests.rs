//! given / when / then; any series of days has no gap, and its closings meet its numbers.

use super::*;
use crate::testing::given;
use kernel::{Currency, Day, InvoiceId, Money};
use proptest::prelude::*;
use uuid::Uuid;

fn on(month: i8, day: i8) -> Day {
    Day::new(2026, month, day)
}

fn sum(cents: i128) -> Sum {
    let eur = |cents| Money::of_cents(cents, Currency::EUR).expect("an amount");
    Sum {
        net: eur(cents),
        tax: eur(cents / 5),
        gross: eur(cents + cents / 5),
    }
}

fn give(invoice: u128, on: Day) -> GiveNumber {
    GiveNumber {
        series: Series::Invoices,
        invoice: InvoiceId(Uuid::from_u128(invoice)),
        on,
        amounts: sum(10_000),
    }
}

fn given_number(invoice: u128, number: &str, sequence: i64, on: Day) -> RegisterEvent {
    let GiveNumber {
        series,
        invoice,
        on,
        amounts,
    } = give(invoice, on);
    NumberGiven {
        series,
        invoice,
        sequence,
        number: number.to_owned(),
        on,
        amounts,
    }
    .into()
}

fn period(length: Length, day: Day) -> Period {
    Period::of(length, day)
}

#[test]
fn bi2_numbers_follow_each_other_and_begin_again_with_the_year() {
    let first = given_number(1, "F2026-00001", 1, on(12, 31));
    given::<Register>([])
        .when(give(1, on(12, 31)))
        .then([first.clone()]);
    let second = given_number(2, "F2026-00002", 2, on(12, 31));
    given::<Register>([first.clone()])
        .when(give(2, on(12, 31)))
        .then([second]);
    let new_year = Day::new(2027, 1, 1);
    given::<Register>([first])
        .when(give(2, new_year))
        .then([given_number(2, "F2027-00001", 1, new_year)]);
}

#[test]
fn bi2_dates_never_decrease_and_an_invoice_is_numbered_once() {
    let history = || [given_number(1, "F2026-00001", 1, on(3, 10))];
    let (day, last) = (on(3, 9), on(3, 10));
    given::<Register>(history())
        .when(give(2, day))
        .then_refused(RegisterRefusal::DateGoesBack { on: day, last });
    let number = "F2026-00001".to_owned();
    given::<Register>(history())
        .when(give(1, last))
        .then_refused(RegisterRefusal::NumberedAlready { number });
}

#[test]
fn bi2_credit_notes_have_a_series_of_their_own() {
    let give = GiveNumber {
        series: Series::CreditNotes,
        ..give(1, on(3, 10))
    };
    let given = given::<Register>([]);
    let events = Register::decide(given.state(), &give.into()).expect("a number");
    assert!(matches!(&events[..], [RegisterEvent::NumberGiven(given)] if given.number == "A2026-00001"));
}

fn close(state: &RegisterState, period: Period, today: Day) -> Result<Vec<RegisterEvent>, RegisterRefusal> {
    let closing = state.closing(Series::Invoices, period)?;
    let fingerprint = format!("print of {}", closing.place);
    let command = ClosePeriod {
        series: Series::Invoices,
        period,
        today,
        closing,
        fingerprint,
    };
    Register::decide(state, &command.into())
}

#[test]
fn bi2_a_period_is_closed_once_it_is_over_and_the_earliest_first() {
    let state = Register::fold(&[
        given_number(1, "F2026-00001", 1, on(3, 10)),
        given_number(2, "F2026-00002", 2, on(3, 12)),
    ]);
    let tenth = period(Length::Day, on(3, 10));
    let last_day = on(3, 10);
    assert_eq!(
        close(&state, tenth, on(3, 10)),
        Err(RegisterRefusal::NotOver { last_day })
    );
    let first_day = on(3, 10);
    assert_eq!(
        close(&state, period(Length::Day, on(3, 12)), on(3, 13)),
        Err(RegisterRefusal::EarlierStillOpen { first_day })
    );
    assert_eq!(
        close(&state, period(Length::Day, on(3, 11)), on(3, 13)),
        Err(RegisterRefusal::NothingToClose)
    );
    let closed = close(&state, tenth, on(3, 11)).expect("closed");
    let state = closed.iter().fold(state, Register::evolve);
    assert_eq!(state.closed_until(), Some(on(3, 10)));
}

#[test]
fn bi2_nothing_is_dated_on_a_day_that_is_closed() {
    let history = [given_number(1, "F2026-00001", 1, on(3, 10))];
    let closed = close(
        &Register::fold(&history),
        period(Length::Day, on(3, 10)),
        on(3, 11),
    )
    .expect("closed");
    let history: Vec<_> = history.into_iter().chain(closed).collect();
    let day = on(3, 10);
    given::<Register>(history.clone())
        .when(give(2, day))
        .then_refused(RegisterRefusal::DayClosed { on: day });
    let again = close(&Register::fold(&history), period(Length::Day, day), on(3, 11));
    assert_eq!(again, Err(RegisterRefusal::NothingToClose));
}

#[test]
fn bi2_a_number_that_comes_in_between_makes_another_closing() {
    let history = [given_number(1, "F2026-00001", 1, on(3, 10))];
    let before = Register::fold(&history);
    let period = period(Length::Month, on(3, 10));
    let command = ClosePeriod {
        series: Series::Invoices,
        period,
        today: on(4, 1),
        closing: before.closing(Series::Invoices, period).expect("a closing"),
        fingerprint: "print".to_owned(),
    };
    let after = before.evolve(&given_number(2, "F2026-00002", 2, on(3, 31)));
    assert_eq!(
        Register::decide(&after, &command.into()),
        Err(RegisterRefusal::ClosingDisagrees)
    );
}

#[test]
fn bi2_a_closing_names_the_one_before_and_what_came_together() {
    let mut history = vec![given_number(1, "F2026-00001", 1, on(3, 10))];
    let march = close(
        &Register::fold(&history),
        period(Length::Month, on(3, 1)),
        on(4, 1),
    );
    history.extend(march.expect("closed"));
    history.push(given_number(2, "F2026-00002", 2, on(4, 2)));
    let state = Register::fold(&history);
    let april = state
        .closing(Series::Invoices, period(Length::Month, on(4, 2)))
        .expect("a closing");
    assert_eq!(april.previous.as_deref(), Some("print of 0"));
    assert_eq!(
        (april.sums.clone(), april.cumulated.clone()),
        (vec![sum(10_000)], vec![sum(20_000)])
    );
    assert!(
        april
            .written_out()
            .contains("cumulated 200.00 EUR 40.00 EUR 240.00 EUR")
    );
    assert!(april.written_out().ends_with("previous print of 0\n"));
}

proptest! {
    /// Whatever is invoiced on whatever days, and closed however late: no gap, and each closing is its numbers.
    #[test]
    fn bi2_numbers_have_no_gap_and_closings_meet_them(
        steps in prop::collection::vec((0..40i32, 1..1_000_000i128), 1..60),
    ) {
        let (mut day, mut history) = (on(1, 1), vec![]);
        for (at, (days, cents)) in steps.iter().enumerate() {
            day = day.plus_days(*days).expect("a day");
            let give = GiveNumber { amounts: sum(*cents), ..give(at as u128, day) };
            history.extend(Register::decide(&Register::fold(&history), &give.into()).expect("a number"));
        }
        let numbers: Vec<NumberGiven> = history.iter().filter_map(|event| match event {
            RegisterEvent::NumberGiven(given) => Some(given.clone()),
            RegisterEvent::PeriodClosed(_) => None,
        }).collect();
        for pair in numbers.windows(2) {
            let same_year = pair[0].on.0.year() == pair[1].on.0.year();
            prop_assert_eq!(pair[1].sequence, if same_year { pair[0].sequence + 1 } else { 1 });
            prop_assert!(pair[0].on <= pair[1].on);
        }
        let today = Day::new(2040, 1, 1);
        let mut previous = None;
        for length in Length::ALL {
            let mut cumulated = 0;
            loop {
                let state = Register::fold(&history);
                let Some(open) = state.open.iter().find(|open| open.period.length == length) else { break };
                let period = open.period;
                let events = close(&state, period, today).expect("closed");
                let RegisterEvent::PeriodClosed(PeriodClosed { closing, fingerprint }) = &events[0] else {
                    panic!("{events:?}")
                };
                let within: Vec<_> = numbers.iter().filter(|given| Period::of(length, given.on) == period).collect();
                let net: i128 = within.iter().map(|given| given.amounts.net.cents()).sum();
                cumulated += net;
                prop_assert_eq!(closing.count, within.len() as i64);
                prop_assert_eq!(closing.sums[0].net.cents(), net);
                prop_assert_eq!(closing.cumulated[0].net.cents(), cumulated);
                prop_assert_eq!(&closing.previous, &previous);
                previous = Some(fingerprint.clone());
                history.extend(events);
            }
        }
        prop_assert!(Register::fold(&history).open.is_empty());
    }
}
