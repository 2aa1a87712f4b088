//! What a decision needs to know of an entry, and how each fact changes it.

use super::event::{LoggedTimeCorrected, TimeEntryEvent, TimeLogged};
use super::valuation::Valuation;
use kernel::{AccountId, InvoiceId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeEntryState {
    #[default]
    Unlogged,
    /// As its last correction left it.
    Logged(TimeLogged),
    /// Locked.
    Validated {
        logged: TimeLogged,
        validated_by: AccountId,
        outcome: Valuation,
        /// The invoice that bills it.
        billed: Option<InvoiceId>,
    },
    Discarded,
}

impl TimeLogged {
    /// The entry as a correction leaves it.
    pub(super) fn corrected(mut self, event: &LoggedTimeCorrected) -> TimeLogged {
        self.ticket = event.ticket;
        self.worked = event.worked;
        self.date_of_work = event.date_of_work;
        self.class = event.class;
        self.note = event.note.clone();
        self
    }
}

impl TimeEntryState {
    fn billed_on(mut self, invoice: Option<InvoiceId>) -> TimeEntryState {
        if let TimeEntryState::Validated { billed, .. } = &mut self {
            *billed = invoice;
        }
        self
    }

    pub fn evolve(self, event: &TimeEntryEvent) -> TimeEntryState {
        match (self, event) {
            (_, TimeEntryEvent::TimeLogged(event)) => TimeEntryState::Logged(event.clone()),
            (TimeEntryState::Logged(logged), TimeEntryEvent::LoggedTimeCorrected(event)) => {
                TimeEntryState::Logged(logged.corrected(event))
            }
            (TimeEntryState::Logged(logged), TimeEntryEvent::TimeValidated(event)) => {
                TimeEntryState::Validated {
                    logged,
                    validated_by: event.validated_by,
                    outcome: event.outcome.clone(),
                    billed: None,
                }
            }
            (state @ TimeEntryState::Validated { .. }, TimeEntryEvent::TimeBilled(event)) => {
                state.billed_on(Some(event.invoice))
            }
            (state @ TimeEntryState::Validated { .. }, TimeEntryEvent::BillingLifted(_)) => {
                state.billed_on(None)
            }
            (TimeEntryState::Validated { logged, .. }, TimeEntryEvent::ValidationWithdrawn(_)) => {
                TimeEntryState::Logged(logged)
            }
            (_, TimeEntryEvent::TimeDiscarded(_)) => TimeEntryState::Discarded,
            // A fact that the decision never raises in this stage.
            (
                state,
                TimeEntryEvent::LoggedTimeCorrected(_)
                | TimeEntryEvent::TimeValidated(_)
                | TimeEntryEvent::ValidationWithdrawn(_)
                | TimeEntryEvent::TimeBilled(_)
                | TimeEntryEvent::BillingLifted(_),
            ) => state,
        }
    }
}
