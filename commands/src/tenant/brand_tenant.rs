//! The agency's pages, letters and documents look otherwise.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::tenant::{self, Colour, Tenant};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct BrandTenant {
    pub command: CommandId,
    pub colour: Option<Colour>,
}

pub async fn brand_tenant(
    runtime: &Runtime,
    caller: &Caller,
    input: BrandTenant,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.brand_tenant",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let colour = input.colour.clone();
            let brand = tenant::BrandTenant { colour };
            work.decide::<Tenant>(work.tenant.0, brand).await.map(drop)
        })
        .await
}
