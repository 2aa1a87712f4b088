//! What an hour costs: per class of time and per person's level, the most precise line first.

use crate::{Level, Money, TimeClass};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RateTable {
    /// For whatever no line names.
    pub default: Money,
    pub lines: Vec<Rate>,
}

/// `None` stands for every class, or every level.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rate {
    pub class: Option<TimeClass>,
    pub level: Option<Level>,
    pub hourly: Money,
}

impl RateTable {
    pub fn flat(hourly: Money) -> RateTable {
        RateTable {
            default: hourly,
            lines: vec![],
        }
    }

    /// Whether two lines name the same, so that nobody could say which holds.
    pub fn says_one_thing_twice(&self) -> bool {
        let named = |at: usize| (self.lines[at].class, self.lines[at].level);
        (0..self.lines.len()).any(|at| (0..at).any(|before| named(before) == named(at)))
    }

    pub fn prices(&self) -> impl Iterator<Item = Money> {
        let lines = self.lines.iter().map(|line| line.hourly);
        lines.chain([self.default])
    }

    /// Class and level, else class, else level, else the default.
    pub fn hourly(&self, class: TimeClass, level: Level) -> Money {
        let named = [
            (Some(class), Some(level)),
            (Some(class), None),
            (None, Some(level)),
        ];
        named
            .into_iter()
            .find_map(|(class, level)| {
                self.lines
                    .iter()
                    .find(|line| line.class == class && line.level == level)
            })
            .map_or(self.default, |line| line.hourly)
    }
}
