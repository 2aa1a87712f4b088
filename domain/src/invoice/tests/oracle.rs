//! Amounts against fractions that are never rounded before the cent.

use super::*;
use proptest::prelude::*;

/// Exact; in lowest terms, so that nothing grows.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Fraction(i128, i128);

impl Fraction {
    fn of(numerator: i128, denominator: i128) -> Fraction {
        let mut divisor = (numerator.abs(), denominator.abs());
        while divisor.1 != 0 {
            divisor = (divisor.1, divisor.0 % divisor.1);
        }
        let by = divisor.0.max(1) * denominator.signum();
        Fraction(numerator / by, denominator / by)
    }

    fn decimal(value: Decimal) -> Fraction {
        Fraction::of(value.mantissa(), 10i128.pow(value.scale()))
    }

    fn times(self, other: Fraction) -> Fraction {
        let (left, right) = (Fraction::of(self.0, other.1), Fraction::of(other.0, self.1));
        Fraction::of(left.0 * right.0, left.1 * right.1)
    }

    fn plus(self, other: Fraction) -> Fraction {
        Fraction::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction(-other.0, other.1))
    }

    /// To the cent: the whole number of cents that is nearest, the one away from zero where two are.
    fn posted(self) -> Fraction {
        let cents = self.times(Fraction(100, 1));
        let twice = 2 * cents.0.abs() + cents.1;
        let nearest = twice.div_euclid(2 * cents.1);
        Fraction::of(nearest * cents.0.signum(), 100)
    }
}

#[derive(Clone, Debug)]
struct Drawn {
    quantity: i64,
    price: i64,
    base: u32,
    off: Off,
    rate: usize,
}

/// What is taken off a line.
#[derive(Clone, Copy, Debug)]
enum Off {
    Nothing,
    /// In hundredths of a percent.
    Percent(u16),
    /// An amount, as thousandths of what the line comes to without it, cut to the cent.
    Thousandths(u16),
}

const RATES: [&str; 4] = ["20", "10", "5.5", "2.1"];

fn drawn() -> impl Strategy<Value = Drawn> {
    let base = prop_oneof![Just(1u32), Just(60), 28..=366u32];
    let off = prop_oneof![
        Just(Off::Nothing),
        (0..=10_000u16).prop_map(Off::Percent),
        (0..=1_000u16).prop_map(Off::Thousandths),
    ];
    let quantity = prop_oneof![-50_000..5_000_000i64, 0..2_000i64];
    (quantity, 0..50_000_000i64, base, off, 0..=RATES.len()).prop_map(|(quantity, price, base, off, rate)| {
        Drawn {
            quantity,
            price,
            base,
            off,
            rate,
        }
    })
}

impl Drawn {
    fn vat(&self) -> Vat {
        match RATES.get(self.rate) {
            Some(rate) => Vat::standard(percent(rate)),
            None => Vat::without(VatCategory::Exempt),
        }
    }

    fn line(&self, at: usize) -> Line {
        Line {
            quantity: Quantity::checked(Decimal::new(self.quantity, 4)).expect("a quantity"),
            price: Money::try_new(Decimal::new(self.price, 4), Currency::EUR).expect("an amount"),
            base: self.base,
            discount: self.discount(),
            ..line(at as u128, "1", "1", self.vat())
        }
    }

    fn discount(&self) -> Option<Discount> {
        match self.off {
            // Nothing is taken by an amount off a line that takes off itself.
            Off::Thousandths(_) if self.gross().0 < 0 => None,
            Off::Nothing => None,
            Off::Percent(percent) => {
                let percent = Percent::try_from(Decimal::new(percent.into(), 2));
                Some(Discount::Percent(percent.expect("a percent")))
            }
            Off::Thousandths(_) => {
                let cents = self.allowance().times(Fraction(100, 1)).0;
                let amount = Money::of_cents(cents, Currency::EUR);
                Some(Discount::Amount(amount.expect("an amount")))
            }
        }
    }

    fn gross(&self) -> Fraction {
        Fraction::of(self.quantity.into(), 10_000)
            .times(Fraction::of(self.price.into(), 10_000))
            .times(Fraction::of(1, self.base.into()))
    }

    fn allowance(&self) -> Fraction {
        let gross = self.gross();
        match self.off {
            Off::Nothing => Fraction(0, 1),
            Off::Percent(percent) => gross.times(Fraction::of(percent.into(), 10_000)).posted(),
            Off::Thousandths(part) => {
                let cents = gross.times(Fraction::of(part.into(), 10));
                Fraction::of((cents.0 / cents.1).max(0), 100)
            }
        }
    }

    fn net(&self) -> Fraction {
        self.gross().minus(self.allowance()).posted()
    }
}

fn exact(money: Money) -> Fraction {
    Fraction::decimal(money.amount())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn bi1_lines_discounts_and_vat_are_those_of_exact_fractions(lines in prop::collection::vec(drawn(), 1..20)) {
        let content = content(lines.iter().enumerate().map(|(at, line)| line.line(at)).collect());
        let (amounts, totals) = content.priced(Currency::EUR).expect("amounts");
        let mut net = Fraction(0, 1);
        for (line, amount) in lines.iter().zip(&amounts) {
            prop_assert_eq!(exact(amount.allowance), line.allowance());
            prop_assert_eq!(exact(amount.net), line.net());
            net = net.plus(line.net());
        }
        prop_assert_eq!(exact(totals.net), net);
        let mut tax = Fraction(0, 1);
        for group in &totals.groups {
            let of_rate = lines.iter().filter(|line| line.vat() == group.vat);
            let base = of_rate.fold(Fraction(0, 1), |sum, line| sum.plus(line.net()));
            let rate = Fraction::decimal(group.vat.rate.value()).times(Fraction(1, 100));
            prop_assert_eq!(exact(group.net), base);
            prop_assert_eq!(exact(group.tax), base.times(rate).posted());
            tax = tax.plus(base.times(rate).posted());
        }
        prop_assert_eq!(exact(totals.tax), tax);
        prop_assert_eq!(exact(totals.gross), net.plus(tax));
    }

    /// A month that is cut in two is billed what the whole costs, to the cent that each part is rounded by.
    #[test]
    fn bi1_proration_is_the_days_part_of_the_price(price in 0..10_000_000i64, days in 0..=31i64) {
        let part = |days: i64| {
            let prorated = Drawn { quantity: days * 10_000, price, base: 31, off: Off::Nothing, rate: 0 };
            let amount = prorated.line(1).amount(Currency::EUR).expect("an amount");
            (exact(amount.net), prorated.net())
        };
        let (net, expected) = part(days);
        prop_assert_eq!(net, expected);
        let whole = Fraction::of(price.into(), 10_000).posted();
        let both = part(days).0.plus(part(31 - days).0);
        let apart = both.minus(whole).times(Fraction(100, 1));
        prop_assert!(apart.0.abs() <= apart.1, "{:?} is more than a cent", apart);
    }
}

#[test]
fn bi1_the_largest_line_is_still_exact_and_a_larger_one_is_refused() {
    let line_of = |quantity: &str, price: &str| Line {
        base: 10_000,
        ..line(1, quantity, price, twenty())
    };
    let largest = line_of("999999.9999", "999999999999.9999").amount(Currency::EUR);
    assert_eq!(largest, Err(InvoiceRefusal::TooLarge));
    let held = line_of("999999.9999", "99999999.9999").amount(Currency::EUR);
    assert_eq!(held.map(|amount| amount.net), Ok(eur("9999999998.99")));
    assert_eq!(
        Quantity::checked(number("1000000.0001")),
        Err(InvoiceRefusal::QuantityOutOfRange)
    );
}
