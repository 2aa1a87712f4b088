//! What is typed about a piece of work.

use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{DateTime, Day, minutes},
    words::TimeClass,
};
use async_graphql::{InputObject, MaybeUndefined};
use commands::time_entry::{CorrectLoggedTime, DespiteLock, LogTime, Named, NewTicket, Under};
use domain::time_entry::Between;
use kernel::{AccountId, ClientId, ContractId, EntryId, TicketId};
use uuid::Uuid;

/// What `timeEntryLog` takes.
#[derive(InputObject)]
pub struct TimeEntryLogInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Who did the work; the caller when it is not said.
    pub account: Option<Uuid>,
    /// The company it was for: the contract's, or one that its bank is shared with. The ticket's when it is not said.
    pub client: Option<Uuid>,
    /// The ticket it was done for.
    pub ticket: Option<Uuid>,
    /// The contract it is counted under; null is outside any, at the agency's own prices. The ticket's when it is not
    /// said.
    pub contract: MaybeUndefined<Uuid>,
    /// Minutes.
    pub worked: i64,
    /// The day the work was done, which has come.
    pub date_of_work: Day,
    /// When it began; shown with the entry, and where it overlaps with another.
    pub began_at: Option<DateTime>,
    /// BILLABLE when it is not said.
    pub class: Option<TimeClass>,
    /// What was done, as the client will read it.
    #[graphql(default)]
    pub note: String,
    /// Although the month is closed; for whoever validates time.
    #[graphql(default)]
    pub despite_lock: bool,
}

/// For whom, for what and under which contract, from what was typed of it.
pub fn named(client: Option<Uuid>, ticket: Option<Uuid>, contract: &MaybeUndefined<Uuid>) -> Named {
    Named {
        client: client.map(ClientId),
        ticket: ticket.map(TicketId),
        under: match contract {
            MaybeUndefined::Undefined => Under::TicketsContract,
            MaybeUndefined::Null => Under::NoContract,
            MaybeUndefined::Value(contract) => Under::Contract(ContractId(*contract)),
        },
    }
}

impl TimeEntryLogInput {
    pub fn by(self, caller: Option<AccountId>) -> Result<LogTime, Sentence> {
        let worked = minutes(self.worked)?;
        Ok(LogTime {
            command: command(self.command_id),
            account: self
                .account
                .map(AccountId)
                .or(caller)
                .ok_or(Sentence::NotSignedIn)?,
            named: named(self.client, self.ticket, &self.contract),
            worked,
            date_of_work: self.date_of_work.0,
            between: self
                .began_at
                .and_then(|DateTime(from)| Between::lasting(from, worked)),
            class: self.class.map_or(kernel::TimeClass::Billable, Into::into),
            note: self.note,
            despite_lock: DespiteLock(self.despite_lock),
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
    /// The ticket it was done for; null is none. As it was when it is not said.
    pub ticket: MaybeUndefined<Uuid>,
    /// Minutes.
    pub worked: i64,
    /// The day the work was done, which has come.
    pub date_of_work: Day,
    /// What the hours are to the contract.
    pub class: TimeClass,
    /// What was done, as the client will read it.
    pub note: String,
    /// Although the month is closed; for whoever validates time.
    #[graphql(default)]
    pub despite_lock: bool,
}

impl TryFrom<TimeEntryCorrectInput> for CorrectLoggedTime {
    type Error = Sentence;

    fn try_from(input: TimeEntryCorrectInput) -> Result<CorrectLoggedTime, Sentence> {
        Ok(CorrectLoggedTime {
            command: command(input.command_id),
            entry: EntryId(input.entry),
            ticket: match input.ticket {
                MaybeUndefined::Undefined => NewTicket::AsItWas,
                MaybeUndefined::Null => NewTicket::Without,
                MaybeUndefined::Value(ticket) => NewTicket::Ticket(TicketId(ticket)),
            },
            worked: minutes(input.worked)?,
            date_of_work: input.date_of_work.0,
            class: input.class.into(),
            note: input.note,
            despite_lock: DespiteLock(input.despite_lock),
        })
    }
}

/// What `timeEntryValidate` takes.
#[derive(InputObject)]
pub struct TimeEntryValidateInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the time entry.
    pub entry: Uuid,
    /// Although the month is closed.
    #[graphql(default)]
    pub despite_lock: bool,
}

/// What `timeEntriesValidate` takes.
#[derive(InputObject)]
pub struct TimeEntriesValidateInput {
    /// The same id twice has one effect on each entry; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The ids of the time entries, 100 at most.
    #[graphql(validator(max_items = 100))]
    pub entries: Vec<Uuid>,
    /// Although the month is closed.
    #[graphql(default)]
    pub despite_lock: bool,
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
    /// Although the month is closed; for whoever validates time.
    #[graphql(default)]
    pub despite_lock: bool,
}
