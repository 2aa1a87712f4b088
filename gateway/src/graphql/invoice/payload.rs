//! What mutations of invoices answer.

use super::types::{Invoice, invoice};
use crate::graphql::{errors::UserError, outcome::Outcome, scalars::JournalCursor};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use uuid::Uuid;

/// What a mutation of an invoice answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct InvoicePayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// What this mutation made: the invoice, the credit note, the payment or the refund.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl InvoicePayload {
    /// The invoice as it is now.
    async fn invoice(&self, ctx: &Context<'_>) -> Result<Option<Invoice>> {
        invoice(ctx, self.shown).await
    }
}

impl InvoicePayload {
    pub fn of(invoice: Uuid, made: Option<Uuid>, outcome: Outcome) -> InvoicePayload {
        InvoicePayload {
            shown: outcome.is_done().then_some(invoice),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> InvoicePayload {
        InvoicePayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}

/// What a mutation of many invoices answers.
#[derive(SimpleObject)]
pub struct InvoicesPayload {
    /// What became of each, in the order they were named.
    results: Vec<InvoicePayload>,
    /// How many of them were refused.
    refused: usize,
    /// Where the last of them stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why some of them were not carried out; each stands with its own result too.
    user_errors: Vec<UserError>,
}

impl From<Vec<InvoicePayload>> for InvoicesPayload {
    fn from(results: Vec<InvoicePayload>) -> InvoicesPayload {
        let receipts = results.iter().filter_map(|result| result.receipt);
        let errors = results.iter().flat_map(|result| &result.user_errors);
        InvoicesPayload {
            refused: results.iter().filter(|result| result.shown.is_none()).count(),
            receipt: receipts.max_by_key(|JournalCursor(cursor)| *cursor),
            user_errors: errors.cloned().collect(),
            results,
        }
    }
}
