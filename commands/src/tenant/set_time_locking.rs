//! When the time of a month that is over can no longer be changed. TM2.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::tenant::{self, Tenant};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetTimeLocking {
    pub command: CommandId,
    pub grace_days: Option<u16>,
}

pub async fn set_time_locking(
    runtime: &Runtime,
    caller: &Caller,
    input: SetTimeLocking,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.set_time_locking",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let grace_days = input.grace_days;
            let set = tenant::SetTimeLocking { grace_days };
            work.decide::<Tenant>(work.tenant.0, set).await.map(drop)
        })
        .await
}
