//! A pack of hours is sold: the bank gets them when the invoice is validated. BI1.

use super::surroundings;
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::expect_active, hour_bank::ask,
    runtime::derived,
};
use domain::invoice::{self, Invoice, Kind, Line, Nature, Quantity, Source, Unit};
use journal::Receipt;
use kernel::{CommandId, HourBankId, InvoiceId, InvoiceLineId, Minutes, Money, Personal, Vat};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SellHours {
    pub command: CommandId,
    pub bank: HourBankId,
    pub minutes: Minutes,
    /// What stands on the invoice and on the lot: "Pack 10 h".
    pub label: String,
    /// Of the whole pack.
    pub price: Money,
    /// What is usual between the two when it is not said.
    pub vat: Option<Vat>,
}

impl SellHours {
    pub fn invoice(&self) -> InvoiceId {
        InvoiceId(derived(self.command.0, "invoice"))
    }
}

pub async fn sell_hours(
    runtime: &Runtime,
    caller: &Caller,
    input: SellHours,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.sell_hours",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let (client, contract) = ask(work, input.bank, |bank| (bank.client, bank.contract)).await?;
            expect_active(work, client).await?;
            let around = surroundings(work, client).await?;
            let line = Line {
                line: InvoiceLineId(derived(input.command.0, "line")),
                label: Personal::new(client.0, &input.label),
                nature: Nature::Services,
                quantity: Quantity::ONE,
                unit: Unit::Piece,
                price: input.price,
                base: 1,
                discount: None,
                vat: input.vat.unwrap_or_else(|| around.vat(Nature::Services)),
                source: Source::Hours {
                    bank: input.bank,
                    minutes: input.minutes,
                },
            };
            let draft = invoice::DraftInvoice {
                invoice: input.invoice(),
                client,
                contract,
                kind: Kind::Invoice,
                currency: input.price.currency(),
                content: around.content(vec![line]),
            };
            work.begin::<Invoice>(input.invoice().0, draft).await.map(drop)
        })
        .await
}
