//! Money went back to the client: all of a payment, or a part. BI2.

use super::expect_invoice;
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::{Work, derived},
    tenant::today,
};
use domain::invoice::{self, Invoice, InvoiceRefusal, Means};
use journal::Receipt;
use kernel::{CommandId, Day, InvoiceId, Money, PaymentId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RefundPayment {
    pub command: CommandId,
    pub invoice: InvoiceId,
    /// Of the invoice, or of a deposit that it took off.
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
                of_deposit: of_deposit(work, input).await?,
                given_back: given_back(work, input).await?,
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

/// What is left of a payment of a deposit that this invoice took off. The deposit is looked at, so that nobody gives back the
/// same money there meanwhile.
async fn of_deposit(work: &mut Work, input: &RefundPayment) -> Result<Option<Money>, CommandError> {
    let state = work.look::<Invoice>(input.invoice.0).await?;
    let deductions = state.issued().map(|issued| issued.validated.deductions.clone());
    for deduction in deductions.unwrap_or_default() {
        let deposit = work.look::<Invoice>(deduction.invoice.0).await?;
        let payment = deposit
            .issued()
            .ok()
            .and_then(|issued| issued.payments.get(&input.payment));
        if let Some(payment) = payment {
            return Ok(payment.amount.checked_sub(payment.refunded).ok());
        }
    }
    Ok(None)
}

/// And the other way round: what the invoice that took this deposit off gave back of the payment.
async fn given_back(work: &mut Work, input: &RefundPayment) -> Result<Option<Money>, CommandError> {
    let state = work.look::<Invoice>(input.invoice.0).await?;
    let Some(balance) = state.issued().ok().and_then(|issued| issued.deducted_by) else {
        return Ok(None);
    };
    let Ok(balance) = work.look::<Invoice>(balance.0).await?.issued() else {
        return Ok(None);
    };
    let refunds = balance.refunds.values();
    let mut sum = None::<Money>;
    for refund in refunds.filter(|refund| refund.payment == input.payment) {
        let so_far = sum.unwrap_or(Money::zero(refund.amount.currency()));
        let more = so_far.checked_add(refund.amount);
        sum = Some(more.map_err(|_| CommandError::refused(InvoiceRefusal::TooLarge))?);
    }
    Ok(sum)
}
