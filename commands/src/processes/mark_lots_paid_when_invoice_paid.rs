//! Hours that were sold are paid once nothing of their invoice is owed, whatever settled it last: those that wait for it may be
//! used.

use super::{Answer, Occasion, Process};
use crate::{
    CommandError, hour_bank,
    invoice::{hours_of, lot_of},
};
use domain::invoice::{Invoice, InvoiceEvent};
use journal::StoredEvent;

pub struct MarkLotsPaid;

impl Process for MarkLotsPaid {
    fn name(&self) -> &'static str {
        "mark_lots_paid_when_invoice_paid"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            "invoice.payment_recorded",
            "invoice.credited",
            "invoice.validated",
        ]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(mark_lots_paid(occasion, event))
    }
}

async fn mark_lots_paid(
    occasion: &Occasion,
    event: &StoredEvent,
) -> Result<Vec<journal::timers::Timer>, CommandError> {
    let left = match occasion.read(event)? {
        InvoiceEvent::PaymentRecorded(recorded) => Some(recorded.balance_after),
        InvoiceEvent::InvoiceCredited(credited) => Some(credited.balance_after),
        // Deposits may have paid for all of it.
        InvoiceEvent::InvoiceValidated(validated) => Some(validated.due),
        _ => None,
    };
    let paid = left.is_some_and(|left| !left.is_positive());
    let state = occasion.load::<Invoice>(event.stream()?.id).await?;
    let lines = match state.issued() {
        Ok(issued) if paid => issued.validated.content.lines.as_slice(),
        Ok(_) | Err(_) => &[],
    };
    for line in lines {
        let Some((bank, _)) = hours_of(line) else { continue };
        let mark = hour_bank::MarkLotPaid {
            command: occasion.command_for(&line.line.to_string()),
            bank,
            lot: lot_of(line.line),
        };
        occasion.unless_moot(hour_bank::mark_lot_paid(&occasion.runtime, &occasion.caller, mark).await)?;
    }
    Ok(vec![])
}
