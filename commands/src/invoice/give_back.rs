//! What a credit note that takes a line back as a whole gives back, in the append that validates it: time is to be billed
//! again, and what remains of hours that were sold leaves their bank. A line that is credited in part is about its price:
//! the work stays billed, and the hours stay.

use super::{hours_of, issued, lot_of};
use crate::{
    CommandError,
    hour_bank::ask,
    runtime::{Work, derived},
    time_entry::lift_billing,
};
use domain::{
    hour_bank::{self, HourBank},
    invoice::{Draft, Issued, Kind, Line, Source},
};
use kernel::{Day, EntryId, HourBankId, InvoiceLineId, Money, MovementId};

pub(crate) async fn give_back(work: &mut Work, note: &Draft, today: Day) -> Result<(), CommandError> {
    let Kind::CreditNote { of } = note.kind else {
        return Ok(());
    };
    let original = issued(work, of).await?;
    let lines = taken_back(note, &original);
    let entries = lines.iter().filter_map(|line| entry_of(line));
    lift_billing(work, entries.collect(), of).await?;
    for line in lines {
        if let Some((bank, _)) = hours_of(line) {
            refund(work, note, (bank, line), today).await?;
        }
    }
    Ok(())
}

/// The lines of the invoice that this note takes back to the cent.
fn taken_back<'o>(note: &Draft, original: &'o Issued) -> Vec<&'o Line> {
    let validated = &original.validated;
    let is_whole = |line: InvoiceLineId, net: Money| {
        let mut credits = note.content.lines.iter().zip(&note.amounts);
        credits.any(|(credit, amount)| credit.source == Source::Credit { line } && amount.net == net)
    };
    let lines = validated.content.lines.iter().zip(&validated.amounts);
    lines
        .filter(|(line, amount)| is_whole(line.line, amount.net))
        .map(|(line, _)| line)
        .collect()
}

fn entry_of(line: &Line) -> Option<EntryId> {
    match line.source {
        Source::Time { entry, .. } => Some(entry),
        Source::Hand | Source::Subscription { .. } | Source::Hours { .. } | Source::Credit { .. } => None,
    }
}

/// What was used stays used; where nothing is left, nothing goes.
async fn refund(
    work: &mut Work,
    note: &Draft,
    (bank, line): (HourBankId, &Line),
    today: Day,
) -> Result<(), CommandError> {
    let lot = lot_of(line.line);
    let is_left = |bank: &hour_bank::Bank| bank.lot(lot).is_ok_and(|lot| !lot.remaining.is_zero());
    if !ask(work, bank, is_left).await? {
        return Ok(());
    }
    let refund = hour_bank::RefundLot {
        lot,
        movement: MovementId(derived(line.line.0, "refund")),
        credit_note: Some(note.invoice),
        today,
    };
    work.decide::<HourBank>(bank.0, refund).await.map(drop)
}
