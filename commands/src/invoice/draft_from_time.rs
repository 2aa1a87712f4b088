//! Time that waits to be billed becomes an invoice: all of it in one append, or none of it. BI1, TK9.

use super::{Surroundings, surroundings};
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::{Work, derived},
    time_entry::bill,
};
use domain::{
    invoice::{self, Invoice, InvoiceRefusal, Kind, Line, Nature, Quantity, Source, Unit},
    time_entry::{TimeEntry, TimeEntryRefusal, TimeLogged, Valuation},
};
use journal::Receipt;
use kernel::{ClientId, CommandId, Decimal, EntryId, InvoiceId, InvoiceLineId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DraftFromTime {
    pub command: CommandId,
    pub client: ClientId,
    pub entries: Vec<EntryId>,
}

/// A price is for an hour, and work is in minutes: no third of an hour is ever rounded.
const MINUTES_OF_AN_HOUR: u32 = 60;

impl DraftFromTime {
    pub fn invoice(&self) -> InvoiceId {
        InvoiceId(derived(self.command.0, "invoice"))
    }
}

pub async fn draft_from_time(
    runtime: &Runtime,
    caller: &Caller,
    input: DraftFromTime,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.draft_from_time",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let around = surroundings(work, input.client).await?;
            let billed = billed(work, input).await?;
            let refusal = || CommandError::refused(InvoiceRefusal::NoLines);
            let (_, first) = billed.first().ok_or_else(refusal)?;
            let currency = first.price.ok_or_else(refusal)?.currency();
            let lines = billed.iter().map(|(entry, value)| line(entry, value, &around));
            let draft = invoice::DraftInvoice {
                invoice: input.invoice(),
                client: input.client,
                contract: None,
                kind: Kind::Invoice,
                currency,
                content: around.content(lines.collect::<Result<_, _>>()?),
            };
            work.begin::<Invoice>(input.invoice().0, draft).await.map(drop)
        })
        .await
}

/// In the order of their days; they are taken in the order of their ids, as everybody takes them.
async fn billed(
    work: &mut Work,
    input: &DraftFromTime,
) -> Result<Vec<(TimeLogged, Valuation)>, CommandError> {
    let mut entries = input.entries.clone();
    entries.sort_unstable();
    entries.dedup();
    let mut billed = vec![];
    for entry in entries {
        let (logged, value) = bill(work, entry, input.invoice()).await?;
        if logged.client != input.client {
            return Err(CommandError::not_found::<TimeEntry>(entry.0));
        }
        billed.push((logged, value));
    }
    billed.sort_by_key(|(logged, _)| (logged.date_of_work, logged.entry));
    Ok(billed)
}

fn line(entry: &TimeLogged, value: &Valuation, around: &Surroundings) -> Result<Line, CommandError> {
    let nothing = || CommandError::refused(TimeEntryRefusal::NothingToBill);
    let minutes = Decimal::from(value.billable.get());
    Ok(Line {
        line: InvoiceLineId(derived(entry.entry.0, "invoice line")),
        label: label(entry),
        nature: Nature::Services,
        quantity: Quantity::checked(minutes).map_err(CommandError::refused)?,
        unit: Unit::Minute,
        price: value.rate.ok_or_else(nothing)?,
        base: MINUTES_OF_AN_HOUR,
        discount: None,
        vat: around.vat(Nature::Services),
        source: Source::Time {
            entry: entry.entry,
            ticket: entry.ticket,
        },
    })
}

/// What was done, as it was written down; the day where nobody wrote anything.
fn label(entry: &TimeLogged) -> Personal {
    let said_nothing = entry.note.text().is_some_and(|note| note.trim().is_empty());
    if said_nothing {
        Personal::new(
            entry.client.0,
            format!("Intervention du {:#}", entry.date_of_work),
        )
    } else {
        entry.note.clone()
    }
}
