//! What work outside any contract costs from a day on. TK9, TM3.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::tenant::{self, Prices, Tenant};
use journal::Receipt;
use kernel::{CommandId, Day};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetPrices {
    pub command: CommandId,
    pub from: Day,
    pub prices: Prices,
}

pub async fn set_prices(
    runtime: &Runtime,
    caller: &Caller,
    input: SetPrices,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.set_prices",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let set = tenant::SetPrices {
                from: input.from,
                prices: input.prices.clone(),
            };
            work.decide::<Tenant>(work.tenant.0, set).await.map(drop)
        })
        .await
}
