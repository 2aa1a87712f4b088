//! An invoice, or a deposit, that a person writes. BI1.

use super::{Written, surroundings};
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::expect_active, runtime::derived,
    tenant::agency,
};
use domain::invoice::{self, Invoice, Kind};
use journal::Receipt;
use kernel::{ClientId, CommandId, Currency, InvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DraftInvoice {
    pub command: CommandId,
    pub client: ClientId,
    /// Asked for ahead, and deducted from the balance.
    pub deposit: bool,
    /// The agency's own when it is not said.
    pub currency: Option<Currency>,
    pub written: Written,
}

impl DraftInvoice {
    pub fn invoice(&self) -> InvoiceId {
        InvoiceId(derived(self.command.0, "invoice"))
    }
}

pub async fn draft_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: DraftInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.draft_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_active(work, input.client).await?;
            let around = surroundings(work, input.client).await?;
            let draft = invoice::DraftInvoice {
                invoice: input.invoice(),
                client: input.client,
                contract: None,
                kind: if input.deposit {
                    Kind::Deposit
                } else {
                    Kind::Invoice
                },
                currency: input.currency.unwrap_or(agency(work).await?.currency),
                content: input.written.content(input.command, input.client, &around, &[])?,
            };
            work.begin::<Invoice>(input.invoice().0, draft).await.map(drop)
        })
        .await
}
