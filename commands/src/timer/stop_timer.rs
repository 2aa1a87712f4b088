//! The clock stops and what it measured becomes an entry, in one append.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::derived,
    tenant::agency,
    time_entry::{DespiteLock, Place, Worked, write_down},
    timer::{owner, running},
};
use domain::{
    time_entry::Between,
    timer::{self, Timer},
};
use journal::Receipt;
use kernel::{CommandId, EntryId, Minutes, TimeClass};
use serde::Serialize;

/// What is not said is as the clock has it.
#[derive(Clone, Debug, Serialize)]
pub struct StopTimer {
    pub command: CommandId,
    /// What the person says they worked, beside what was measured.
    pub worked: Option<Minutes>,
    pub class: Option<TimeClass>,
    pub note: Option<String>,
}

impl StopTimer {
    pub fn entry(&self) -> EntryId {
        EntryId(derived(self.command.0, "entry"))
    }
}

pub async fn stop_timer(
    runtime: &Runtime,
    caller: &Caller,
    input: StopTimer,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, Action::Edit);
    let request = Request {
        command: input.command,
        name: "timer.stop_timer",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let account = owner(work)?;
            let (task, started_at) = running(work, account).await?;
            let (entry, now) = (input.entry(), work.now);
            work.decide::<Timer>(account.0, timer::StopTimer { entry, now })
                .await?;
            let measured = Between {
                from: started_at,
                until: now.max(started_at),
            };
            let note = input.note.as_deref().or(task.note.text()).unwrap_or_default();
            let worked = Worked {
                entry,
                account,
                place: Place {
                    client: task.client,
                    contract: task.contract,
                    ticket: task.ticket,
                },
                worked: input.worked.unwrap_or(measured.minutes()),
                date_of_work: agency(work).await?.zone.day_of(started_at),
                between: Some(measured),
                class: input.class.unwrap_or(task.class),
                note,
                despite_lock: DespiteLock::default(),
            };
            write_down(work, worked).await
        })
        .await
}
