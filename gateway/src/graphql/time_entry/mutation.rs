//! What may be asked of a piece of work.

use super::{
    SHOWN, SHOWN_WITH_BANK, input,
    types::{TimeEntriesPayload, TimeEntryPayload},
};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::runtime::derived;
use commands::time_entry::{
    CorrectLoggedTime, DespiteLock, DiscardTime, ValidateTime, WithdrawValidation, correct_logged_time,
    discard_time, log_time, validate_time, withdraw_validation,
};
use kernel::{CommandId, EntryId};

#[derive(Default)]
pub struct TimeEntryMutation;

#[Object]
impl TimeEntryMutation {
    /// Somebody writes down what they did, under a contract that held on that day.
    async fn time_entry_log(
        &self,
        ctx: &Context<'_>,
        input: input::TimeEntryLogInput,
    ) -> Result<TimeEntryPayload> {
        let asking = ctx.asking()?;
        let log = match input.by(asking.caller()?.account()) {
            Ok(log) => log,
            Err(refusal) => return Ok(TimeEntryPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let entry = log.entry().0;
        let done = log_time(asking.runtime(), asking.caller()?, log).await;
        Ok(TimeEntryPayload::of(
            entry,
            Some(entry),
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The entry says something else now, before it is validated.
    async fn time_entry_correct(
        &self,
        ctx: &Context<'_>,
        input: input::TimeEntryCorrectInput,
    ) -> Result<TimeEntryPayload> {
        let asking = ctx.asking()?;
        let correct = match CorrectLoggedTime::try_from(input) {
            Ok(correct) => correct,
            Err(refusal) => return Ok(TimeEntryPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let entry = correct.entry.0;
        let done = correct_logged_time(asking.runtime(), asking.caller()?, correct).await;
        Ok(TimeEntryPayload::of(
            entry,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// A supervisor locks the entry with its value, and the bank pays, all at once.
    async fn time_entry_validate(
        &self,
        ctx: &Context<'_>,
        input: input::TimeEntryValidateInput,
    ) -> Result<TimeEntryPayload> {
        let asking = ctx.asking()?;
        let validate = ValidateTime {
            command: command(input.command_id),
            entry: EntryId(input.entry),
            despite_lock: DespiteLock(input.despite_lock),
        };
        let done = validate_time(asking.runtime(), asking.caller()?, validate).await;
        Ok(TimeEntryPayload::of(
            input.entry,
            None,
            Outcome::of(asking, done, SHOWN_WITH_BANK).await?,
        ))
    }

    /// A supervisor locks many entries, each with its value. Each is decided on for itself: those that could not be
    /// validated stay as they were and say why.
    async fn time_entries_validate(
        &self,
        ctx: &Context<'_>,
        input: input::TimeEntriesValidateInput,
    ) -> Result<TimeEntriesPayload> {
        let asking = ctx.asking()?;
        let all = command(input.command_id);
        let despite_lock = DespiteLock(input.despite_lock);
        let mut payloads = Vec::with_capacity(input.entries.len());
        for entry in input.entries {
            let validate = ValidateTime {
                command: CommandId(derived(all.0, &entry.to_string())),
                entry: EntryId(entry),
                despite_lock,
            };
            let done = validate_time(asking.runtime(), asking.caller()?, validate).await;
            let outcome = Outcome::of(asking, done, SHOWN_WITH_BANK).await?;
            payloads.push(TimeEntryPayload::of(entry, None, outcome));
        }
        Ok(TimeEntriesPayload::from(payloads))
    }

    /// The validation is taken back, the bank gets its hours back, and the entry is open again.
    async fn time_entry_withdraw_validation(
        &self,
        ctx: &Context<'_>,
        input: input::TimeEntryReasonInput,
    ) -> Result<TimeEntryPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let withdraw = WithdrawValidation {
            command,
            entry: EntryId(input.entry),
            reason: input.reason,
            despite_lock: DespiteLock(input.despite_lock),
        };
        let done = withdraw_validation(asking.runtime(), asking.caller()?, withdraw).await;
        Ok(TimeEntryPayload::of(
            input.entry,
            None,
            Outcome::of(asking, done, SHOWN_WITH_BANK).await?,
        ))
    }

    /// The entry counts for nothing; it stays in the history.
    async fn time_entry_discard(
        &self,
        ctx: &Context<'_>,
        input: input::TimeEntryReasonInput,
    ) -> Result<TimeEntryPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let discard = DiscardTime {
            command,
            entry: EntryId(input.entry),
            reason: input.reason,
            despite_lock: DespiteLock(input.despite_lock),
        };
        let done = discard_time(asking.runtime(), asking.caller()?, discard).await;
        Ok(TimeEntryPayload::of(
            input.entry,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
