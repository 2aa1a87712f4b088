//! Days, instants, times and amounts as they travel.

use super::errors::Sentence;
use async_graphql::{
    InputObject, InputValueError, InputValueResult, Scalar, ScalarType, SimpleObject, Value,
};
use jiff::Timestamp;
use std::{fmt::Display, str::FromStr};

/// A civil day in the agency's zone: 2026-03-10
#[derive(Clone, Copy, Debug)]
pub struct Day(pub kernel::Day);

/// An instant, in UTC: 2026-03-10T08:00:00Z
#[derive(Clone, Copy, Debug)]
pub struct DateTime(pub Timestamp);

/// A position in the journal, to be handed back as it is: in the header Regie-After it makes a query wait
/// until everything up to it can be seen.
#[derive(Clone, Copy, Debug)]
pub struct JournalCursor(pub kernel::Cursor);

/// A time of day, from 00:00 to 24:00: 09:30
#[derive(Clone, Copy, Debug)]
pub struct TimeOfDay(pub kernel::calendar::TimeOfDay);

/// A number of bytes: 2147483648. Whole, and larger than an Int may be.
#[derive(Clone, Copy, Debug)]
pub struct ByteCount(pub i64);

/// An exact number as text: "85.50"
#[derive(Clone, Copy, Debug)]
pub struct Decimal(pub rust_decimal::Decimal);

fn read<T: FromStr, S: ScalarType + async_graphql::InputType>(
    value: Value,
    expected: &str,
) -> Result<T, InputValueError<S>> {
    let wrong = || InputValueError::custom(format!("{expected} is expected"));
    match &value {
        Value::String(text) => text.parse().map_err(|_| wrong()),
        Value::Null
        | Value::Number(_)
        | Value::Boolean(_)
        | Value::Binary(_)
        | Value::Enum(_)
        | Value::List(_)
        | Value::Object(_) => Err(wrong()),
    }
}

fn written(value: &impl Display) -> Value {
    Value::String(value.to_string())
}

/// A civil day in the agency's zone: 2026-03-10
#[Scalar]
impl ScalarType for Day {
    fn parse(value: Value) -> InputValueResult<Self> {
        read(value, "a day such as 2026-03-10").map(Day)
    }

    fn to_value(&self) -> Value {
        written(&self.0)
    }
}

/// An instant, in UTC: 2026-03-10T08:00:00Z
#[Scalar]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        read(value, "an instant such as 2026-03-10T08:00:00Z").map(DateTime)
    }

    fn to_value(&self) -> Value {
        written(&self.0)
    }
}

/// A number of bytes: 2147483648. Whole, and larger than an Int may be.
#[Scalar]
impl ScalarType for ByteCount {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::Number(number) => number.as_i64().map(ByteCount),
            _ => None,
        }
        .ok_or_else(|| InputValueError::custom("a number of bytes is expected"))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

/// A position in the journal, to be handed back as it is: in the header Regie-After it makes a query wait until
/// everything up to it can be seen; a subscription goes on after it.
#[Scalar]
impl ScalarType for JournalCursor {
    fn parse(value: Value) -> InputValueResult<Self> {
        read(value, "a position that this server gave").map(JournalCursor)
    }

    fn to_value(&self) -> Value {
        written(&self.0)
    }
}

/// A time of day, from 00:00 to 24:00: 09:30
#[Scalar]
impl ScalarType for TimeOfDay {
    fn parse(value: Value) -> InputValueResult<Self> {
        read(value, "a time of day such as 09:30").map(TimeOfDay)
    }

    fn to_value(&self) -> Value {
        written(&self.0)
    }
}

/// An exact number as text: "85.50"
#[Scalar]
impl ScalarType for Decimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        read(value, "a decimal number as text, such as \"85.50\",").map(Decimal)
    }

    fn to_value(&self) -> Value {
        written(&self.0)
    }
}

/// A time as it is counted.
#[derive(SimpleObject, Clone, Copy, Debug)]
#[graphql(complex)]
pub struct Minutes {
    /// Whole minutes; below zero leaves a bank.
    pub count: i64,
}

#[async_graphql::ComplexObject]
impl Minutes {
    /// The same for people: 7 h 05
    async fn hours(&self) -> String {
        kernel::Minutes::try_new(self.count).map_or_else(String::new, |minutes| minutes.to_string())
    }
}

impl From<kernel::Minutes> for Minutes {
    fn from(minutes: kernel::Minutes) -> Minutes {
        Minutes { count: minutes.get() }
    }
}

impl From<i64> for Minutes {
    fn from(count: i64) -> Minutes {
        Minutes { count }
    }
}

pub fn minutes(count: i64) -> Result<kernel::Minutes, Sentence> {
    kernel::Minutes::try_new(count).ok_or(Sentence::TooMuchTime)
}

/// An exact amount.
#[derive(SimpleObject, Clone, Debug)]
pub struct Money {
    /// With up to 4 decimals.
    pub amount: Decimal,
    /// Three letters of ISO 4217: EUR
    pub currency: String,
}

impl From<kernel::Money> for Money {
    fn from(money: kernel::Money) -> Money {
        Money {
            amount: Decimal(money.amount()),
            currency: money.currency().to_string(),
        }
    }
}

/// An exact amount.
#[derive(InputObject, Clone, Debug)]
pub struct MoneyInput {
    /// With up to 4 decimals.
    pub amount: Decimal,
    /// Three letters of ISO 4217.
    #[graphql(default = "EUR")]
    pub currency: String,
}

impl TryFrom<&MoneyInput> for kernel::Money {
    type Error = Sentence;

    fn try_from(input: &MoneyInput) -> Result<kernel::Money, Sentence> {
        let currency = input.currency.parse().map_err(|_| Sentence::NotAnAmount)?;
        kernel::Money::try_new(input.amount.0, currency).map_err(|_| Sentence::NotAnAmount)
    }
}
