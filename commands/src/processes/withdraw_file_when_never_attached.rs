//! A file that came in is attached within a day, or removed: whoever sent it changed their mind.

use super::{Answer, Occasion, Process};
use crate::{CommandError, file};
use jiff::SignedDuration;
use journal::{StoredEvent, timers::Timer};
use kernel::FileId;

pub struct WithdrawFile;

const WAITS: SignedDuration = SignedDuration::from_hours(24);

impl Process for WithdrawFile {
    fn name(&self) -> &'static str {
        "withdraw_file_when_never_attached"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["file.received"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_a_look(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(withdraw(occasion, timer))
    }
}

async fn promise_a_look(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let due_at = event
        .recorded_at
        .saturating_add(WAITS)
        .unwrap_or(event.recorded_at);
    Ok(vec![occasion.promise(
        occasion.name.clone(),
        due_at,
        event.stream()?.id,
    )])
}

async fn withdraw(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let withdraw = file::WithdrawFile {
        command: occasion.command(),
        file: FileId(timer.subject),
    };
    file::withdraw_file(&occasion.runtime, &occasion.caller, withdraw).await?;
    Ok(vec![])
}
