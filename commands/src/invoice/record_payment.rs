//! Money came for an invoice: all that is owed, or a part. BI2.

use super::expect_invoice;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived, tenant::today};
use domain::invoice::{self, Invoice, Means};
use journal::Receipt;
use kernel::{CommandId, Day, InvoiceId, Money, PaymentId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RecordPayment {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub amount: Money,
    pub received_on: Day,
    pub means: Means,
    /// What the bank or the cheque says.
    pub reference: Option<String>,
}

impl RecordPayment {
    pub fn payment(&self) -> PaymentId {
        PaymentId(derived(self.command.0, "payment"))
    }
}

pub async fn record_payment(
    runtime: &Runtime,
    caller: &Caller,
    input: RecordPayment,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.record_payment",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_invoice(work, input.invoice).await?;
            let record = invoice::RecordPayment {
                payment: input.payment(),
                amount: input.amount,
                received_on: input.received_on,
                means: input.means,
                reference: input.reference.as_ref().map(|said| Personal::new(client.0, said)),
                today: today(work).await?,
            };
            work.decide::<Invoice>(input.invoice.0, record).await.map(drop)
        })
        .await
}
