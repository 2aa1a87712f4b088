//! What use cases ask of a clock before they decide.

use crate::{
    CommandError,
    runtime::Work,
    time_entry::{Named, place, signatory},
};
use domain::timer::{Task, Timer, TimerRefusal, TimerState};
use jiff::Timestamp;
use kernel::{AccountId, Personal, TimeClass};

/// Whose clock it is: the caller's own.
pub(crate) fn owner(work: &Work) -> Result<AccountId, CommandError> {
    signatory(work)
}

pub(crate) async fn task(
    work: &Work,
    named: Named,
    class: TimeClass,
    note: &str,
) -> Result<Task, CommandError> {
    let place = place(work, named).await?;
    Ok(Task {
        client: place.client,
        contract: place.contract,
        ticket: place.ticket,
        class,
        note: Personal::new(place.client.0, note),
    })
}

pub(crate) async fn running(work: &mut Work, account: AccountId) -> Result<(Task, Timestamp), CommandError> {
    match work.look::<Timer>(account.0).await? {
        TimerState::Still => Err(CommandError::refused(TimerRefusal::NotRunning)),
        TimerState::Running { task, started_at, .. } => Ok((task.clone(), *started_at)),
    }
}
