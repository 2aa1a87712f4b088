//! Other hours from now on. Promises that were made keep theirs until they are made again.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, standing};
use domain::calendar::{self, NamedCalendar};
use journal::Receipt;
use kernel::{Calendar, CalendarId, CommandId};
use serde::Serialize;

/// All of it again.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeCalendar {
    pub command: CommandId,
    pub calendar: CalendarId,
    pub name: String,
    pub opening: Calendar,
}

pub async fn change_calendar(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeCalendar,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "calendar.change_calendar",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            standing::defined::<NamedCalendar, _>(work, input.calendar.0).await?;
            let change = calendar::ChangeCalendar {
                name: input.name.clone(),
                opening: input.opening.clone(),
            };
            work.decide::<NamedCalendar>(input.calendar.0, change)
                .await
                .map(drop)
        })
        .await
}
