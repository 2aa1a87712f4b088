//! From a line of an invoice back to what it bills: the facts behind it, in the order that they led to it. A line of a credit
//! note begins with those of the line that it takes back. AU2, AU3.

use crate::graphql::{
    context::{Ask, Asking},
    history::{HistoryEvent, may_see},
};
use async_graphql::{Context, Result};
use commands::invoice::{credited_line, lot_of};
use domain::{
    Decider,
    contract::Contract,
    hour_bank::HourBank,
    invoice::{Invoice, Line, Source},
    ticket::Ticket,
    time_entry::TimeEntry,
};
use journal::{JournalError, StoredEvent, upcast};
use kernel::{InvoiceId, Stream};
use uuid::Uuid;

/// A thing, and which of its facts lead to the line.
struct Behind {
    kind: &'static str,
    id: Uuid,
    facts: &'static [&'static str],
    /// And speak of this.
    about: Option<Uuid>,
}

pub async fn why(ctx: &Context<'_>, invoice: InvoiceId, line: &Line) -> Result<Vec<HistoryEvent>> {
    let asking = ctx.asking()?;
    let credited = credited_line(asking.runtime(), asking.tenant()?, invoice, line).await;
    let credited = credited.map_err(asking.edge())?;
    let mut all = credited.map_or_else(Vec::new, |(of, line)| behind(of, &line));
    all.extend(behind(invoice, line));
    let mut chain = vec![];
    for behind in all {
        let events = facts(asking, &behind).await.map_err(asking.edge())?;
        let seen = events.into_iter().filter(|event| may_see(asking, event));
        for event in seen {
            chain.push(HistoryEvent::try_from(event).map_err(asking.edge())?);
        }
    }
    Ok(chain)
}

fn behind(invoice: InvoiceId, line: &Line) -> Vec<Behind> {
    let of = |kind, id, facts| Behind {
        kind,
        id,
        facts,
        about: None,
    };
    let mut all: Vec<Behind> = match line.source {
        Source::Time { entry, ticket } => {
            let ticket = ticket.map(|ticket| of(Ticket::NAME, ticket.0, &["ticket.opened"]));
            let work = of(TimeEntry::NAME, entry.0, OF_WORK);
            ticket.into_iter().chain([work]).collect()
        }
        Source::Subscription { contract, .. } => vec![of(Contract::NAME, contract.0, OF_AGREEMENT)],
        Source::Hours { bank, .. } => vec![Behind {
            about: Some(lot_of(line.line).0),
            ..of(
                HourBank::NAME,
                bank.0,
                &["hour_bank.hours_credited", "hour_bank.lot_paid"],
            )
        }],
        Source::Hand | Source::Credit { .. } => vec![],
    };
    all.push(of(Invoice::NAME, invoice.0, OF_INVOICE));
    all
}

const OF_WORK: &[&str] = &[
    "time_entry.time_logged",
    "time_entry.logged_time_corrected",
    "time_entry.time_validated",
    "time_entry.validation_withdrawn",
    "time_entry.time_billed",
];
const OF_AGREEMENT: &[&str] = &[
    "contract.signed",
    "contract.terms_changed",
    "contract.billing_agreed",
];
const OF_INVOICE: &[&str] = &[
    "invoice.drafted",
    "invoice.draft_changed",
    "invoice.validated",
    "invoice.credited",
];

async fn facts(asking: &Asking, behind: &Behind) -> Result<Vec<StoredEvent>, JournalError> {
    let tenant = asking.tenant();
    let stream = Stream {
        tenant: tenant.map_err(|_| JournalError::Input("nobody asks".to_owned()))?,
        kind: behind.kind.into(),
        id: behind.id,
    };
    let journal = asking.app.journal();
    let mut events = journal.read_stream(&stream, 0).await?;
    events.retain(|event| behind.facts.contains(&event.event_type.as_str()));
    if let Some(about) = behind.about {
        events.retain(|event| event.payload.contains(&about.to_string()));
    }
    journal.open_fields(&mut events).await?;
    events.iter_mut().for_each(upcast::upcast);
    Ok(events)
}
