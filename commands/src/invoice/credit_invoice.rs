//! A credit note is drafted on an invoice: on all of it, or on so much of some lines. BI2.

use super::issued;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::invoice::{self, Content, Invoice, InvoiceRefusal, Issued, Kind, Line, Quantity, Source, Unit};
use journal::Receipt;
use kernel::{CommandId, Decimal, InvoiceId, InvoiceLineId, Money, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CreditInvoice {
    pub command: CommandId,
    pub invoice: InvoiceId,
    pub credit: Credit,
    /// As the client reads it.
    pub reason: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Credit {
    Whole,
    Part(Vec<CreditedLine>),
}

#[derive(Clone, Copy, Debug, Serialize)]
pub struct CreditedLine {
    pub line: InvoiceLineId,
    /// Before VAT; on the same side of zero as the line.
    pub net: Money,
}

impl CreditInvoice {
    pub fn credit_note(&self) -> InvoiceId {
        InvoiceId(derived(self.command.0, "credit note"))
    }
}

pub async fn credit_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: CreditInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.credit_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let original = issued(work, input.invoice).await?;
            if let Kind::CreditNote { .. } = original.validated.kind {
                return Err(CommandError::refused(InvoiceRefusal::NotCreditable));
            }
            let client = original.validated.client;
            let content = Content {
                note: Some(Personal::new(client.0, &input.reason)),
                deducts: vec![],
                lines: lines(input, &original)?,
                ..original.validated.content.clone()
            };
            let draft = invoice::DraftInvoice {
                invoice: input.credit_note(),
                client,
                contract: original.validated.contract,
                kind: Kind::CreditNote { of: input.invoice },
                currency: original.validated.currency,
                content,
            };
            work.begin::<Invoice>(input.credit_note().0, draft)
                .await
                .map(drop)
        })
        .await
}

fn lines(input: &CreditInvoice, original: &Issued) -> Result<Vec<Line>, CommandError> {
    let asked = &original.validated.content.lines;
    let new = |line: InvoiceLineId| InvoiceLineId(derived(input.command.0, &line.to_string()));
    match &input.credit {
        Credit::Whole => Ok(asked
            .iter()
            .map(|line| taken_back(line, new(line.line)))
            .collect()),
        Credit::Part(parts) => parts
            .iter()
            .map(|part| {
                let line = asked.iter().find(|line| line.line == part.line);
                let line = line.ok_or_else(|| CommandError::refused(InvoiceRefusal::NotCreditable))?;
                Ok(in_part(line, new(part.line), part.net))
            })
            .collect(),
    }
}

fn taken_back(line: &Line, new: InvoiceLineId) -> Line {
    Line {
        line: new,
        source: Source::Credit { line: line.line },
        ..line.clone()
    }
}

fn in_part(line: &Line, new: InvoiceLineId, net: Money) -> Line {
    let (quantity, price) = if net.is_negative() {
        (-Decimal::ONE, net.negated())
    } else {
        (Decimal::ONE, net)
    };
    Line {
        quantity: Quantity::checked(quantity).unwrap_or(Quantity::ONE),
        unit: Unit::Piece,
        price,
        base: 1,
        discount: None,
        ..taken_back(line, new)
    }
}
