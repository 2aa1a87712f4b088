//! given / when / then.

use super::*;
use crate::testing::given;

fn taken(number: i64) -> NumberingEvent {
    NumberTaken {
        series: Series::Tickets,
        number,
        taker: Uuid::from_u128(7),
    }
    .into()
}

fn take() -> TakeNumber {
    TakeNumber {
        series: Series::Tickets,
        taker: Uuid::from_u128(7),
    }
}

#[test]
fn the_first_number_is_one() {
    given::<Numbering>([]).when(take()).then([taken(1)]);
}

#[test]
fn each_number_is_the_one_after_the_last() {
    given::<Numbering>([taken(1), taken(2)])
        .when(take())
        .then([taken(3)]);
}

#[test]
fn a_series_that_is_full_says_no_rather_than_beginning_again() {
    given::<Numbering>([taken(i64::MAX)])
        .when(take())
        .then_refused(NumberingRefusal::SeriesIsFull);
}
