//! An exact amount in one currency: 4 decimals kept, 2 when it is posted, half away from zero.

use crate::Minutes;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// Three capital letters of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    pub const EUR: Currency = Currency(*b"EUR");

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

impl FromStr for Currency {
    type Err = MoneyError;
    fn from_str(code: &str) -> Result<Self, MoneyError> {
        match code.as_bytes() {
            [a, b, c] if code.bytes().all(|letter| letter.is_ascii_uppercase()) => Ok(Currency([*a, *b, *c])),
            _ => Err(MoneyError::NotACurrency(code.to_owned())),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(code: String) -> Result<Self, MoneyError> {
        code.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.as_str().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MoneyError {
    #[error("{0:?} is not a currency: three capital letters are expected, as in EUR")]
    NotACurrency(String),
    #[error("an amount has at most 4 decimals")]
    TooPrecise,
    #[error("the amount is too large")]
    TooLarge,
    #[error("{0} cannot be added to {1}")]
    CurrenciesDiffer(Currency, Currency),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

/// Keeps an amount in one piece.
const NARROW: char = '\u{202f}';
const DECIMALS_KEPT: u32 = 4;
const DECIMALS_POSTED: u32 = 2;
/// Far above any invoice and far below where `Decimal` loses digits in a product.
const LIMIT: i64 = 1_000_000_000_000;

impl Money {
    pub fn try_new(amount: Decimal, currency: Currency) -> Result<Money, MoneyError> {
        if amount.normalize().scale() > DECIMALS_KEPT {
            return Err(MoneyError::TooPrecise);
        }
        Money::within_limit(amount, currency)
    }

    fn within_limit(amount: Decimal, currency: Currency) -> Result<Money, MoneyError> {
        if amount.abs() > Decimal::from(LIMIT) {
            return Err(MoneyError::TooLarge);
        }
        Ok(Money {
            amount: amount.normalize(),
            currency,
        })
    }

    pub fn zero(currency: Currency) -> Money {
        Money {
            amount: Decimal::ZERO,
            currency,
        }
    }

    /// A whole number of hundredths, as what is posted is.
    pub fn of_cents(cents: i128, currency: Currency) -> Result<Money, MoneyError> {
        let amount = Decimal::try_from_i128_with_scale(cents, DECIMALS_POSTED);
        Money::within_limit(amount.map_err(|_| MoneyError::TooLarge)?, currency)
    }

    /// All of it as a whole number: four decimals are kept, and no more.
    pub fn ten_thousandths(self) -> i128 {
        let mut amount = self.amount;
        amount.rescale(DECIMALS_KEPT);
        amount.mantissa()
    }

    /// As it is posted, as a whole number.
    pub fn cents(self) -> i128 {
        self.posted().ten_thousandths() / 100
    }

    pub fn amount(&self) -> Decimal {
        self.amount
    }

    pub fn currency(&self) -> Currency {
        self.currency
    }

    pub fn is_negative(&self) -> bool {
        self.amount.is_sign_negative() && !self.amount.is_zero()
    }

    pub fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }

    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    pub fn negated(self) -> Money {
        Money {
            amount: -self.amount,
            ..self
        }
    }

    pub fn checked_sub(self, other: Money) -> Result<Money, MoneyError> {
        self.checked_add(other.negated())
    }

    pub fn checked_add(self, other: Money) -> Result<Money, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrenciesDiffer(other.currency, self.currency));
        }
        let sum = self
            .amount
            .checked_add(other.amount)
            .ok_or(MoneyError::TooLarge)?;
        Money::within_limit(sum, self.currency)
    }

    /// Times an exact factor, rounded to the 4 decimals that are kept.
    pub fn checked_mul(self, factor: Decimal) -> Result<Money, MoneyError> {
        let product = self.amount.checked_mul(factor).ok_or(MoneyError::TooLarge)?;
        Money::within_limit(round(product, DECIMALS_KEPT), self.currency)
    }

    /// The price of a time, this being the price of an hour. Multiplied first and divided last, so that
    /// a third of an hour loses nothing on the way.
    pub fn for_time(self, time: Minutes) -> Result<Money, MoneyError> {
        let sixtieths = self
            .amount
            .checked_mul(Decimal::from(time.get()))
            .ok_or(MoneyError::TooLarge)?;
        let price = sixtieths
            .checked_div(Decimal::from(60))
            .ok_or(MoneyError::TooLarge)?;
        Money::within_limit(round(price, DECIMALS_KEPT), self.currency)
    }

    /// To the cent, half away from zero, as it is written on an invoice or in the books.
    pub fn posted(self) -> Money {
        Money {
            amount: round(self.amount, DECIMALS_POSTED),
            currency: self.currency,
        }
    }
}

/// To the cent, half away from zero: an amount of others, which may have more decimals than ours.
pub fn to_the_cent(amount: Decimal) -> Decimal {
    round(amount, DECIMALS_POSTED)
}

fn round(amount: Decimal, decimals: u32) -> Decimal {
    amount.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// `1234.5` as `1 234,5` or `1,234.5`: the whole part in threes.
pub fn grouped(plain: &str, apart: char, point: char) -> String {
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let mut grouped = sign.to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(apart);
        }
        grouped.push(digit);
    }
    match decimals {
        "" => grouped,
        decimals => format!("{grouped}{point}{decimals}"),
    }
}

/// To the cent; `{:#}` as it is written in French.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = format!("{:.2}", self.posted().amount);
        if !f.alternate() {
            return write!(f, "{plain} {}", self.currency);
        }
        let unit = if self.currency == Currency::EUR {
            "€"
        } else {
            self.currency.as_str()
        };
        write!(f, "{}{NARROW}{unit}", grouped(&plain, NARROW, ','))
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(text: &str) -> Money {
        Money::try_new(text.parse().expect("a number"), Currency::EUR).expect("an amount")
    }

    #[test]
    fn posting_rounds_half_away_from_zero() {
        assert_eq!(eur("0.125").posted(), eur("0.13"));
        assert_eq!(eur("-0.125").posted(), eur("-0.13"));
        assert_eq!(eur("0.1249").posted(), eur("0.12"));
    }

    #[test]
    fn the_price_of_a_time_is_exact_to_the_fourth_decimal() {
        assert_eq!(eur("90").for_time(Minutes::new(20)), Ok(eur("30")));
        assert_eq!(eur("100").for_time(Minutes::new(20)), Ok(eur("33.3333")));
        assert_eq!(
            eur("0.0003").for_time(Minutes::new(50)),
            Ok(eur("0.0003")),
            "0.00025 rounds away from zero"
        );
    }

    #[test]
    fn an_amount_is_a_whole_number_of_what_is_kept_and_of_what_is_posted() {
        assert_eq!(eur("-12.3456").ten_thousandths(), -123_456);
        assert_eq!(eur("7").ten_thousandths(), 70_000);
        assert_eq!(eur("-0.125").cents(), -13);
        assert_eq!(Money::of_cents(-13, Currency::EUR), Ok(eur("-0.13")));
        assert_eq!(
            Money::of_cents(i128::MAX, Currency::EUR),
            Err(MoneyError::TooLarge)
        );
        assert_eq!(eur("1.5").checked_sub(eur("1.5")), Ok(Money::zero(Currency::EUR)));
    }

    #[test]
    fn an_amount_is_written_plainly_and_as_in_french() {
        assert_eq!(eur("-1234567.5").to_string(), "-1234567.50 EUR");
        assert_eq!(
            format!("{:#}", eur("-1234567.5")),
            "-1\u{202f}234\u{202f}567,50\u{202f}€"
        );
        assert_eq!(format!("{:#}", eur("288")), "288,00\u{202f}€");
        let dollars = Money::try_new(Decimal::ONE, "USD".parse().expect("a currency")).expect("an amount");
        assert_eq!(format!("{dollars:#}"), "1,00\u{202f}USD");
    }

    #[test]
    fn refuses_a_fifth_decimal_and_a_sum_of_two_currencies() {
        assert_eq!(
            Money::try_new("0.00001".parse().expect("a number"), Currency::EUR),
            Err(MoneyError::TooPrecise)
        );
        let dollars = Money::try_new(Decimal::ONE, "USD".parse().expect("a currency")).expect("an amount");
        assert!(matches!(
            eur("1").checked_add(dollars),
            Err(MoneyError::CurrenciesDiffer(..))
        ));
    }
}
