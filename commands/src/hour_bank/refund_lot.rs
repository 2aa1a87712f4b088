//! What remains of a purchase goes back to the client.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, hour_bank::ask, runtime::derived, tenant::today,
};
use domain::hour_bank::{self, HourBank};
use journal::Receipt;
use kernel::{CommandId, HourBankId, InvoiceId, LotId, MovementId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RefundLot {
    pub command: CommandId,
    pub bank: HourBankId,
    pub lot: LotId,
    pub credit_note: Option<InvoiceId>,
}

pub async fn refund_lot(
    runtime: &Runtime,
    caller: &Caller,
    input: RefundLot,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Validate);
    let request = Request {
        command: input.command,
        name: "hour_bank.refund_lot",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            ask(work, input.bank, |_| ()).await?;
            let refund = hour_bank::RefundLot {
                lot: input.lot,
                movement: MovementId(derived(input.command.0, "movement")),
                credit_note: input.credit_note,
                today: today(work).await?,
            };
            work.decide::<HourBank>(input.bank.0, refund).await.map(drop)
        })
        .await
}
