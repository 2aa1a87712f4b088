//! The invoice of a lot was paid.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, HourBankId, LotId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct MarkLotPaid {
    pub command: CommandId,
    pub bank: HourBankId,
    pub lot: LotId,
}

pub async fn mark_lot_paid(
    runtime: &Runtime,
    caller: &Caller,
    input: MarkLotPaid,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Validate);
    let request = Request {
        command: input.command,
        name: "hour_bank.mark_lot_paid",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            ask(work, input.bank, |_| ()).await?;
            work.decide::<HourBank>(input.bank.0, hour_bank::MarkLotPaid { lot: input.lot })
                .await
                .map(drop)
        })
        .await
}
