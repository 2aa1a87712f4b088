//! Whether the month of a piece of work can still be changed. TM2.

use crate::{Action, CommandError, runtime::Work, tenant::agency};
use domain::time_entry::{SurroundingsRefusal, months::is_locked};
use kernel::Day;
use serde::Serialize;

/// Whoever validates time may change what lies in a closed month, and says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DespiteLock(pub bool);

impl DespiteLock {
    /// What a caller must be allowed to, when they say so.
    pub(crate) fn or(self, action: Action) -> Action {
        if self.0 { Action::Validate } else { action }
    }

    pub(crate) async fn expect_open(self, work: &Work, date_of_work: Day) -> Result<(), CommandError> {
        let agency = agency(work).await?;
        let today = agency.zone.day_of(work.now);
        if self.0 || !is_locked(date_of_work, today, agency.time_locked_after) {
            return Ok(());
        }
        Err(CommandError::refused(SurroundingsRefusal::MonthLocked {
            date_of_work,
        }))
    }
}
