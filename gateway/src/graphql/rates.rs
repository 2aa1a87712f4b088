//! What an hour costs, as it is shown and as it is typed: under a contract, or outside any.

use super::{
    errors::Sentence,
    scalars::{Money, MoneyInput},
    words::{Level, TimeClass},
};
use async_graphql::{InputObject, SimpleObject};

/// What an hour costs.
#[derive(SimpleObject)]
pub struct RateTable {
    /// The price of an hour that no line names.
    default: Money,
    /// The most precise line wins: class and level, else class, else level.
    lines: Vec<Rate>,
}

/// What an hour costs, for some hours.
#[derive(SimpleObject)]
pub struct Rate {
    /// None stands for every class.
    class: Option<TimeClass>,
    /// None stands for every level.
    level: Option<Level>,
    /// The price of an hour.
    hourly: Money,
}

impl From<&kernel::RateTable> for RateTable {
    fn from(table: &kernel::RateTable) -> RateTable {
        let line = |rate: &kernel::Rate| Rate {
            class: rate.class.map(Into::into),
            level: rate.level.map(Into::into),
            hourly: rate.hourly.into(),
        };
        RateTable {
            default: table.default.into(),
            lines: table.lines.iter().map(line).collect(),
        }
    }
}

/// What an hour costs.
#[derive(InputObject)]
pub struct RateTableInput {
    /// The price of an hour that no line names.
    pub default: MoneyInput,
    /// Rates for some hours; the default is for all others.
    #[graphql(default)]
    pub lines: Vec<RateInput>,
}

/// What an hour costs, for some hours.
#[derive(InputObject)]
pub struct RateInput {
    /// None stands for every class.
    pub class: Option<TimeClass>,
    /// None stands for every level.
    pub level: Option<Level>,
    /// The price of an hour.
    pub hourly: MoneyInput,
}

impl TryFrom<RateTableInput> for kernel::RateTable {
    type Error = Sentence;

    fn try_from(input: RateTableInput) -> Result<kernel::RateTable, Sentence> {
        let line = |rate: RateInput| {
            Ok(kernel::Rate {
                class: rate.class.map(Into::into),
                level: rate.level.map(Into::into),
                hourly: (&rate.hourly).try_into()?,
            })
        };
        Ok(kernel::RateTable {
            default: (&input.default).try_into()?,
            lines: input
                .lines
                .into_iter()
                .map(line)
                .collect::<Result<_, Sentence>>()?,
        })
    }
}
