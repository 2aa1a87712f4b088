//! When a ticket that was resolved and that nobody came back to is closed. TK3.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::tenant::{self, Tenant};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetClosing {
    pub command: CommandId,
    pub after_days: Option<u16>,
}

pub async fn set_closing(
    runtime: &Runtime,
    caller: &Caller,
    input: SetClosing,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.set_closing",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let after_days = input.after_days;
            let set = tenant::SetClosing { after_days };
            work.decide::<Tenant>(work.tenant.0, set).await.map(drop)
        })
        .await
}
