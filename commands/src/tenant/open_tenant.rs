//! An agency begins: its zone and its currency, for good. Asked for by the operator.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::tenant::{self, Tenant};
use journal::Receipt;
use kernel::{CommandId, Currency, Zone};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct OpenTenant {
    pub command: CommandId,
    pub name: String,
    pub zone: Zone,
    pub currency: Currency,
}

pub async fn open_tenant(
    runtime: &Runtime,
    caller: &Caller,
    input: OpenTenant,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.open_tenant",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let (tenant, zone) = (work.tenant, input.zone.clone());
            let open = tenant::OpenTenant {
                tenant,
                name: input.name.clone(),
                zone,
                currency: input.currency,
            };
            work.begin::<Tenant>(tenant.0, open).await.map(drop)
        })
        .await
}
