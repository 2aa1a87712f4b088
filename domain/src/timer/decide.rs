//! What a person's clock answers. One function a command: quiet, no, yes.

use super::command::{ChangeTimer, StartTimer, StopTimer, TimerCommand};
use super::event::{TimerChanged, TimerDiscarded, TimerEvent, TimerStarted, TimerStopped};
use super::refusal::TimerRefusal;
use super::state::{Task, TimerState};
use jiff::{SignedDuration, Timestamp};
use kernel::AccountId;

type Decision = Result<Vec<TimerEvent>, TimerRefusal>;

const A_DAY: SignedDuration = SignedDuration::from_hours(24);

pub fn decide(state: &TimerState, command: &TimerCommand) -> Decision {
    match command {
        TimerCommand::StartTimer(command) => start(state, command),
        TimerCommand::ChangeTimer(command) => change(state, command),
        TimerCommand::StopTimer(command) => stop(state, command),
        TimerCommand::DiscardTimer(_) => discard(state),
    }
}

fn running(state: &TimerState) -> Result<(AccountId, &Task, Timestamp), TimerRefusal> {
    match state {
        TimerState::Still => Err(TimerRefusal::NotRunning),
        TimerState::Running {
            account,
            task,
            started_at,
        } => Ok((*account, task, *started_at)),
    }
}

fn start(state: &TimerState, command: &StartTimer) -> Decision {
    let StartTimer { account, task, now } = command.clone();
    match state {
        TimerState::Still => Ok(vec![
            TimerStarted {
                account,
                task,
                started_at: now,
            }
            .into(),
        ]),
        TimerState::Running { task: before, .. } if *before == task => Ok(vec![]),
        TimerState::Running { .. } => Err(TimerRefusal::AlreadyRunning),
    }
}

fn change(state: &TimerState, command: &ChangeTimer) -> Decision {
    let (account, task, before) = running(state)?;
    let started_at = command.started_at.unwrap_or(before);
    if *task == command.task && started_at == before {
        return Ok(vec![]);
    }
    if started_at > command.now {
        return Err(TimerRefusal::StartsAhead);
    }
    if started_at != before && command.now.duration_since(started_at) > A_DAY {
        return Err(TimerRefusal::StartedLongAgo);
    }
    let task = command.task.clone();
    Ok(vec![
        TimerChanged {
            account,
            task,
            started_at,
        }
        .into(),
    ])
}

fn stop(state: &TimerState, command: &StopTimer) -> Decision {
    let (account, _, started_at) = running(state)?;
    let StopTimer { entry, now } = *command;
    Ok(vec![
        TimerStopped {
            account,
            entry,
            started_at,
            // A clock that was set back measures nothing.
            stopped_at: now.max(started_at),
        }
        .into(),
    ])
}

fn discard(state: &TimerState) -> Decision {
    match state {
        TimerState::Still => Ok(vec![]),
        TimerState::Running {
            account, started_at, ..
        } => {
            let (account, started_at) = (*account, *started_at);
            Ok(vec![TimerDiscarded { account, started_at }.into()])
        }
    }
}
