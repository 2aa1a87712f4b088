//! How the agency invoices from a day on.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::seller::{self, Invoicing, Seller};
use journal::Receipt;
use kernel::{CommandId, Day};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetInvoicing {
    pub command: CommandId,
    pub from: Day,
    pub invoicing: Invoicing,
}

pub async fn set_invoicing(
    runtime: &Runtime,
    caller: &Caller,
    input: SetInvoicing,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Validate);
    let request = Request {
        command: input.command,
        name: "seller.set_invoicing",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let set = seller::SetInvoicing {
                from: input.from,
                invoicing: input.invoicing.clone(),
            };
            work.decide::<Seller>(work.tenant.0, set).await.map(drop)
        })
        .await
}
