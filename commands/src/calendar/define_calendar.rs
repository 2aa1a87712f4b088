//! Hours of opening, under a name that policies choose them by.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::calendar::{self, NamedCalendar};
use journal::Receipt;
use kernel::{Calendar, CalendarId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DefineCalendar {
    pub command: CommandId,
    pub name: String,
    pub opening: Calendar,
}

impl DefineCalendar {
    pub fn calendar(&self) -> CalendarId {
        CalendarId(derived(self.command.0, "calendar"))
    }
}

pub async fn define_calendar(
    runtime: &Runtime,
    caller: &Caller,
    input: DefineCalendar,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "calendar.define_calendar",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let define = calendar::DefineCalendar {
                calendar: input.calendar(),
                name: input.name.clone(),
                opening: input.opening.clone(),
            };
            work.begin::<NamedCalendar>(input.calendar().0, define)
                .await
                .map(drop)
        })
        .await
}
