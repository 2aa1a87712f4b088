//! Lots with hours left come near their last day. Asked for by the calendar.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask, tenant::today};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, HourBankId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RaiseExpiryNotices {
    pub command: CommandId,
    pub bank: HourBankId,
}

pub async fn raise_expiry_notices(
    runtime: &Runtime,
    caller: &Caller,
    input: RaiseExpiryNotices,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.raise_expiry_notices",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            ask(work, input.bank, |_| ()).await?;
            let raise = hour_bank::RaiseExpiryNotices {
                today: today(work).await?,
            };
            work.decide::<HourBank>(input.bank.0, raise).await.map(drop)
        })
        .await
}
