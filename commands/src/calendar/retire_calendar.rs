//! Nobody chooses it any more; policies that have it keep it.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, standing};
use domain::calendar::{self, NamedCalendar};
use journal::Receipt;
use kernel::{CalendarId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RetireCalendar {
    pub command: CommandId,
    pub calendar: CalendarId,
}

pub async fn retire_calendar(
    runtime: &Runtime,
    caller: &Caller,
    input: RetireCalendar,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "calendar.retire_calendar",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            standing::defined::<NamedCalendar, _>(work, input.calendar.0).await?;
            work.decide::<NamedCalendar>(input.calendar.0, calendar::RetireCalendar {})
                .await
                .map(drop)
        })
        .await
}
