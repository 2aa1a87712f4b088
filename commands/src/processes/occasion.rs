//! What a process answers, an event or a date, and what it answers with: a caller, ids, promises.

use super::runtime::Process;
use crate::{Caller, CommandError, Runtime, runtime::derived, tenant::zone_of};
use domain::{Decider, Event};
use jiff::Timestamp;
use journal::{JournalError, Receipt, StoredEvent, timers::Timer};
use kernel::{CommandId, Day, TenantId};
use uuid::Uuid;

pub struct Occasion {
    /// What it appends names the event as its cause.
    pub runtime: Runtime,
    pub caller: Caller,
    /// The event, or the timer's key: unique within its process and tenant.
    pub name: String,
    process: &'static str,
}

impl Occasion {
    pub(super) fn of_event(
        process: &dyn Process,
        runtime: &Runtime,
        event: &StoredEvent,
    ) -> Result<Occasion, JournalError> {
        let runtime = runtime.because(event.meta()?.correlation, event.name());
        Ok(Occasion::new(
            process,
            runtime,
            TenantId(event.tenant),
            event.name(),
        ))
    }

    pub(super) fn of_timer(process: &dyn Process, runtime: &Runtime, timer: &Timer) -> Occasion {
        Occasion::new(process, runtime.clone(), timer.tenant, timer.key.clone())
    }

    fn new(process: &dyn Process, runtime: Runtime, tenant: TenantId, name: String) -> Occasion {
        let caller = Caller::process(tenant, process.name());
        Occasion {
            runtime,
            caller,
            name,
            process: process.name(),
        }
    }

    pub fn tenant(&self) -> TenantId {
        self.caller.tenant
    }

    /// The same for the same occasion, for ever.
    pub fn command(&self) -> CommandId {
        self.command_for("")
    }

    /// One of several.
    pub fn command_for(&self, what: &str) -> CommandId {
        let name = format!("{}/{}/{what}", self.process, self.name);
        CommandId(derived(self.tenant().0, &name))
    }

    /// The same key twice is one promise, kept or not.
    pub fn promise(&self, key: String, due_at: Timestamp, subject: impl Into<Uuid>) -> Timer {
        Timer {
            process: self.process.to_owned(),
            tenant: self.tenant(),
            key,
            due_at,
            subject: subject.into(),
        }
    }

    /// A promise for the first instant of a day in the tenant's zone; none at the end of time.
    pub async fn promise_on(
        &self,
        key: String,
        day: Day,
        subject: impl Into<Uuid>,
    ) -> Result<Option<Timer>, CommandError> {
        let start = zone_of(&self.runtime, self.tenant()).await?.start_of(day);
        Ok(start.map(|due_at| self.promise(key, due_at, subject)))
    }

    pub async fn today(&self) -> Result<Day, CommandError> {
        let zone = zone_of(&self.runtime, self.tenant()).await?;
        Ok(zone.day_of(self.runtime.journal.clock.now()))
    }

    pub async fn load<D: Decider>(&self, id: impl Into<Uuid>) -> Result<D::State, CommandError> {
        Ok(self.runtime.load::<D>(self.tenant(), id.into()).await?.state)
    }

    pub fn read<E: Event>(&self, event: &StoredEvent) -> Result<E, CommandError> {
        Ok(journal::said::<E>(event)?)
    }

    /// For one command of several: what was done already, or no longer applies, does not stop the others.
    pub fn unless_moot(&self, outcome: Result<Receipt, CommandError>) -> Result<(), CommandError> {
        match outcome {
            Err(error) if is_moot(&error) => {
                self.note_moot(&error);
                Ok(())
            }
            outcome => outcome.map(drop),
        }
    }

    pub(super) fn note_moot(&self, error: &CommandError) {
        tracing::info!(process = self.process, occasion = self.name, %error, "nothing is left to do");
    }
}

/// Somebody did it already, or it no longer applies. A reused id is this very occasion, answered before.
pub(super) fn is_moot(error: &CommandError) -> bool {
    match error {
        CommandError::Refused(_)
        | CommandError::NotFound { .. }
        | CommandError::ReusedCommand(_)
        | CommandError::Unavailable(JournalError::SubjectForgotten(_)) => true,
        CommandError::Denied(_) | CommandError::Busy | CommandError::Unavailable(_) => false,
    }
}
