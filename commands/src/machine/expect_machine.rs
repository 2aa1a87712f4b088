//! Somebody wants a machine looked after: its code works once, for some hours.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, client};
use domain::machine::{self, Machine};
use jiff::SignedDuration;
use journal::Receipt;
use kernel::{ClientId, CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ExpectMachine {
    pub command: CommandId,
    /// By `code_of` this command.
    pub machine: MachineId,
    pub name: String,
    pub client: Option<ClientId>,
    pub hours: u16,
}

pub async fn expect_machine(
    runtime: &Runtime,
    caller: &Caller,
    input: ExpectMachine,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.expect_machine",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            client::expect_company(work, input.client).await?;
            let hours = SignedDuration::from_hours(i64::from(input.hours));
            let expect = machine::ExpectMachine {
                machine: input.machine,
                name: input.name.clone(),
                client: input.client,
                until: work.now.saturating_add(hours).unwrap_or(work.now),
            };
            work.begin::<Machine>(input.machine.0, expect).await.map(drop)
        })
        .await
}
