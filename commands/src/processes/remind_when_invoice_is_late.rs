//! So many days after its due date, as the agency set it: the client is reminded of an invoice, once a level. BI4.
//!
//! What is paid, credited or disputed by then is not reminded of. Once a dispute is settled, or a payment went back, the
//! levels to come are promised again. Of levels that passed while nothing could be said, or nothing ran, the last is caught
//! up: nobody gets three letters in one morning.

use super::{Answer, Occasion, Process};
use crate::{CommandError, invoice};
use domain::{
    invoice::{Invoice, Issued},
    seller::Seller,
};
use journal::{StoredEvent, timers::Timer};
use kernel::{Day, InvoiceId};

pub struct Remind;

const VALIDATED: &str = "invoice.validated";

impl Process for Remind {
    fn name(&self) -> &'static str {
        "remind_when_invoice_is_late"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[VALIDATED, "invoice.dispute_settled", "invoice.payment_refunded"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_reminders(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(raise_reminder(occasion, timer))
    }
}

async fn promise_reminders(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let id = event.stream()?.id;
    let state = occasion.load::<Invoice>(id).await?;
    let Ok(issued) = state.issued() else {
        return Ok(vec![]);
    };
    if !issued.is_claimable() {
        return Ok(vec![]);
    }
    let mut timers = vec![];
    let levels = levels(occasion, issued).await?;
    let levels = match event.event_type.as_str() {
        VALIDATED => levels,
        _ => to_come(levels, occasion.today().await?),
    };
    for (level, day) in levels {
        let key = format!("{}/{level}", occasion.name);
        timers.extend(occasion.promise_on(key, day, id).await?);
    }
    Ok(timers)
}

/// By the settings of the day it was issued.
async fn levels(occasion: &Occasion, issued: &Issued) -> Result<Vec<(u8, Day)>, CommandError> {
    let seller = occasion.load::<Seller>(occasion.tenant().0).await?;
    let invoicing = seller.invoicing_on(issued.validated.issued_on);
    let days = invoicing.map_or(vec![], |invoicing| invoicing.reminders.clone());
    let due_on = issued.validated.due_on;
    let levels = (1u8..).zip(days);
    let levels = levels.filter_map(|(level, days)| Some((level, due_on.plus_days(i32::from(days))?)));
    Ok(levels.filter(|(level, _)| *level > issued.reminded).collect())
}

/// The last of those that passed, and those after it.
fn to_come(levels: Vec<(u8, Day)>, today: Day) -> Vec<(u8, Day)> {
    let last_passed = levels.iter().rposition(|(_, day)| *day <= today).unwrap_or(0);
    levels.into_iter().skip(last_passed).collect()
}

async fn raise_reminder(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let level = timer.key.rsplit('/').next().and_then(|level| level.parse().ok());
    let Some(level) = level else { return Ok(vec![]) };
    if is_overtaken(occasion, InvoiceId(timer.subject), level).await? {
        return Ok(vec![]);
    }
    let remind = invoice::RaiseReminder {
        command: occasion.command(),
        invoice: InvoiceId(timer.subject),
        level,
    };
    invoice::raise_reminder(&occasion.runtime, &occasion.caller, remind).await?;
    Ok(vec![])
}

/// Whether the day of a later level has come too: it says more, and is promised as this one was.
async fn is_overtaken(occasion: &Occasion, invoice: InvoiceId, level: u8) -> Result<bool, CommandError> {
    let state = occasion.load::<Invoice>(invoice.0).await?;
    let Ok(issued) = state.issued() else {
        return Ok(false);
    };
    let today = occasion.today().await?;
    let levels = levels(occasion, issued).await?;
    Ok(levels.iter().any(|(later, day)| *later > level && *day <= today))
}
