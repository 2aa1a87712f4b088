//! The agency is called otherwise.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::tenant::{self, Tenant};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RenameTenant {
    pub command: CommandId,
    pub name: String,
}

pub async fn rename_tenant(
    runtime: &Runtime,
    caller: &Caller,
    input: RenameTenant,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.rename_tenant",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let rename = tenant::RenameTenant {
                name: input.name.clone(),
            };
            work.decide::<Tenant>(work.tenant.0, rename).await.map(drop)
        })
        .await
}
