//! What is typed about a piece of work.

use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{Day, minutes},
    words::TimeClass,
};
use async_graphql::InputObject;
use commands::time_entry::{CorrectLoggedTime, LogTime};
use kernel::{AccountId, ClientId, ContractId, EntryId};
use uuid::Uuid;

/// What `timeEntryLog` takes.
#[derive(InputObject)]
pub struct TimeEntryLogInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Who did the work; the caller when it is not said.
    pub account: Option<Uuid>,
    /// The company it was for: the contract's, or one that its bank is shared with.
    pub client: Uuid,
    /// The id of the contract.
    pub contract: Uuid,
    /// Minutes.
    pub worked: i64,
    /// The day the work was done, which has come.
    pub date_of_work: Day,
    /// BILLABLE when it is not said.
    pub class: Option<TimeClass>,
    /// What was done, as the client will read it.
    #[graphql(default)]
    pub note: String,
}

impl TimeEntryLogInput {
    pub fn by(self, caller: Option<AccountId>) -> Result<LogTime, Sentence> {
        Ok(LogTime {
            command: command(self.command_id),
            account: self
                .account
                .map(AccountId)
                .or(caller)
                .ok_or(Sentence::NotSignedIn)?,
            client: ClientId(self.client),
            contract: ContractId(self.contract),
            worked: minutes(self.worked)?,
            date_of_work: self.date_of_work.0,
            class: self.class.map_or(kernel::TimeClass::Billable, Into::into),
            note: self.note,
        })
    }
}

/// What `timeEntryCorrect` takes.
#[derive(InputObject)]
pub struct TimeEntryCorrectInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the time entry.
    pub entry: Uuid,
    /// Minutes.
    pub worked: i64,
    /// The day the work was done, which has come.
    pub date_of_work: Day,
    /// What the hours are to the contract.
    pub class: TimeClass,
    /// What was done, as the client will read it.
    pub note: String,
}

impl TryFrom<TimeEntryCorrectInput> for CorrectLoggedTime {
    type Error = Sentence;

    fn try_from(input: TimeEntryCorrectInput) -> Result<CorrectLoggedTime, Sentence> {
        Ok(CorrectLoggedTime {
            command: command(input.command_id),
            entry: EntryId(input.entry),
            worked: minutes(input.worked)?,
            date_of_work: input.date_of_work.0,
            class: input.class.into(),
            note: input.note,
        })
    }
}

/// For what needs nothing but the entry.
#[derive(InputObject)]
pub struct TimeEntryInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the time entry.
    pub entry: Uuid,
}

/// An entry, and why.
#[derive(InputObject)]
pub struct TimeEntryReasonInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the time entry.
    pub entry: Uuid,
    /// In words that stay in the history.
    pub reason: String,
}
