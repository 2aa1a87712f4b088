//! What a policy promises.

use super::refusal::ServicePolicyRefusal;
use kernel::{CalendarId, Minutes, Priority, Target, TicketType};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyTerms {
    pub calendar: CalendarId,
    pub targets: Vec<TargetRow>,
    /// Whether waiting for the client stops the clock of the first answer.
    pub waiting_pauses_first_answer: bool,
    /// Whether it stops the one of the resolution.
    pub waiting_pauses_resolution: bool,
    /// The percentage of the time from which on a due is near.
    pub near: u8,
}

/// What is promised for some tickets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRow {
    /// None is every type.
    pub kind: Option<TicketType>,
    /// None is every priority.
    pub priority: Option<Priority>,
    pub first_answer: Option<Target>,
    pub resolution: Option<Target>,
}

/// A year round the clock, and a year of working days: more is no promise.
const MINUTES_AT_MOST: i64 = 366 * 24 * 60;
const DAYS_AT_MOST: u16 = 366;

impl PolicyTerms {
    /// The row that holds for a ticket.
    pub fn row_for(&self, kind: TicketType, priority: Priority) -> Option<&TargetRow> {
        let fits = |row: &&TargetRow| {
            row.kind.is_none_or(|row| row == kind) && row.priority.is_none_or(|row| row == priority)
        };
        let precision = |row: &&TargetRow| (row.priority.is_some(), row.kind.is_some());
        self.targets.iter().filter(fits).max_by_key(precision)
    }

    /// The first thing that is wrong with it.
    pub fn check(&self) -> Result<(), ServicePolicyRefusal> {
        if !(1..=100).contains(&self.near) {
            return Err(ServicePolicyRefusal::NearOutOfRange { near: self.near });
        }
        let promised = self.targets.iter().flat_map(TargetRow::promised);
        let mut promised = promised.peekable();
        if promised.peek().is_none() {
            return Err(ServicePolicyRefusal::NothingPromised);
        }
        promised.try_for_each(check_target)?;
        let of = |row: &TargetRow| (row.kind, row.priority);
        let twice =
            |(at, row): (usize, &TargetRow)| self.targets.iter().skip(at + 1).any(|r| of(r) == of(row));
        if self.targets.iter().enumerate().any(twice) {
            return Err(ServicePolicyRefusal::RowTwice);
        }
        Ok(())
    }
}

impl TargetRow {
    fn promised(&self) -> impl Iterator<Item = Target> {
        self.first_answer.into_iter().chain(self.resolution)
    }
}

fn check_target(target: Target) -> Result<(), ServicePolicyRefusal> {
    match target {
        Target::BusinessMinutes(minutes) if !(1..=MINUTES_AT_MOST).contains(&minutes.get()) => {
            let most = Minutes::new(MINUTES_AT_MOST);
            Err(ServicePolicyRefusal::MinutesOutOfRange { minutes, most })
        }
        Target::BusinessDays(days) if !(1..=DAYS_AT_MOST).contains(&days) => {
            let most = DAYS_AT_MOST;
            Err(ServicePolicyRefusal::DaysOutOfRange { days, most })
        }
        Target::BusinessMinutes(_) | Target::BusinessDays(_) => Ok(()),
    }
}
