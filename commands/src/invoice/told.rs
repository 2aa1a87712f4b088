//! What a document or a letter tells of an invoice, from its own history, and which of its events ask for a letter.

use super::addressee::{can_be_reached, usual};
use crate::Runtime;
use domain::{
    Decider,
    client::Client,
    invoice::{Invoice, InvoiceEvent, InvoiceValidated, Kind, Line, ReminderRaised, Source},
    notice::Recipient,
};
use jiff::Timestamp;
use journal::{JournalError, StoredEvent, decode};
use kernel::{ContactId, InvoiceId, TenantId};

#[derive(Clone, Debug)]
pub struct InvoiceTold {
    /// As validation froze it, and when.
    pub validated: InvoiceValidated,
    pub at: Timestamp,
    pub reminders: Vec<ReminderRaised>,
    /// Whether the client may be asked for it now.
    pub is_claimable: bool,
}

/// None while it is a draft.
pub async fn told_of_invoice(
    runtime: &Runtime,
    tenant: TenantId,
    invoice: InvoiceId,
) -> Result<Option<InvoiceTold>, JournalError> {
    let history = runtime.history::<Invoice>(tenant, invoice.0).await?;
    let state = Invoice::fold(history.iter().map(|recorded| &recorded.event));
    let (mut validated, mut reminders) = (None, vec![]);
    for recorded in history {
        match recorded.event {
            InvoiceEvent::InvoiceValidated(event) => validated = Some((event, recorded.at)),
            InvoiceEvent::ReminderRaised(event) => reminders.push(event),
            _ => {}
        }
    }
    Ok(validated.map(|(validated, at)| InvoiceTold {
        validated,
        at,
        reminders,
        is_claimable: state.issued().is_ok_and(|issued| issued.is_claimable()),
    }))
}

/// A letter that an event asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvoiceLetter {
    pub to: Recipient,
    pub invoice: InvoiceId,
    /// Of a reminder.
    pub level: Option<u8>,
}

/// On disk: others are not looked into.
const ASK_FOR_LETTERS: [&str; 2] = ["invoice.mailed", "invoice.reminder_raised"];

pub fn asks_for_letter(event: &StoredEvent) -> bool {
    ASK_FOR_LETTERS.contains(&event.event_type.as_str())
}

/// None where nobody can be written to.
pub async fn letter_in(
    runtime: &Runtime,
    event: &StoredEvent,
) -> Result<Option<InvoiceLetter>, JournalError> {
    if !asks_for_letter(event) {
        return Ok(None);
    }
    let recorded = decode::<InvoiceEvent>(event)?;
    let (tenant, invoice) = (recorded.stream.tenant, InvoiceId(recorded.stream.id));
    let (wanted, level) = match recorded.event {
        InvoiceEvent::InvoiceMailed(mailed) => (Some(mailed.to), None),
        InvoiceEvent::ReminderRaised(raised) => (None, Some(raised.level)),
        _ => return Ok(None),
    };
    let to = recipient(runtime, tenant, invoice, wanted).await?;
    Ok(to.map(|to| InvoiceLetter { to, invoice, level }))
}

/// Whoever is named; otherwise who had the invoice last, or whom the client is written to first.
async fn recipient(
    runtime: &Runtime,
    tenant: TenantId,
    invoice: InvoiceId,
    named: Option<ContactId>,
) -> Result<Option<Recipient>, JournalError> {
    let state = runtime.load::<Invoice>(tenant, invoice.0).await?.state;
    let Ok(issued) = state.issued() else {
        return Ok(None);
    };
    let client = issued.validated.client;
    let company = runtime.load::<Client>(tenant, client.0).await?.state;
    let Some(company) = company.company() else {
        return Ok(None);
    };
    let mut had_it = issued.mailed.iter().rev().copied();
    let contact = named
        .or_else(|| had_it.find(|contact| can_be_reached(company, *contact)))
        .or_else(|| usual(company));
    Ok(contact.map(|contact| Recipient::Contact { client, contact }))
}

/// What a line of a credit note takes back: that line, and its invoice. None of any other line.
pub async fn credited_line(
    runtime: &Runtime,
    tenant: TenantId,
    note: InvoiceId,
    line: &Line,
) -> Result<Option<(InvoiceId, Line)>, JournalError> {
    let Source::Credit { line } = line.source else {
        return Ok(None);
    };
    let note = runtime.load::<Invoice>(tenant, note.0).await?.state;
    let drafted = note.draft().map(|draft| draft.kind);
    let kind = drafted.or_else(|_| note.issued().map(|issued| issued.validated.kind));
    let Ok(Kind::CreditNote { of }) = kind else {
        return Ok(None);
    };
    let credited = runtime.load::<Invoice>(tenant, of.0).await?.state;
    let Ok(issued) = credited.issued() else {
        return Ok(None);
    };
    let mut lines = issued.validated.content.lines.iter();
    Ok(lines
        .find(|known| known.line == line)
        .map(|known| (of, known.clone())))
}
