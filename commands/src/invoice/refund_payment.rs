//! Money went back to the client: all of a payment, or a part. BI2.

use super::expect_invoice;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived, tenant::today};
use domain::invoice::{self, Invoice, Means};
use journal::Receipt;
use kernel::{CommandId, Day, InvoiceId, Money, PaymentId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RefundPayment {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub payment: PaymentId,
    pub amount: Money,
    pub on: Day,
    pub means: Means,
    pub reason: String,
}

impl RefundPayment {
    pub fn refund(&self) -> PaymentId {
        PaymentId(derived(self.command.0, "refund"))
    }
}

pub async fn refund_payment(
    runtime: &Runtime,
    caller: &Caller,
    input: RefundPayment,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Validate);
    let request = Request {
        command: input.command,
        name: "invoice.refund_payment",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_invoice(work, input.invoice).await?;
            let refund = invoice::RefundPayment {
                refund: input.refund(),
                payment: input.payment,
                amount: input.amount,
                on: input.on,
                means: input.means,
                reason: Personal::new(client.0, &input.reason),
                today: today(work).await?,
            };
            work.decide::<Invoice>(input.invoice.0, refund).await.map(drop)
        })
        .await
}
