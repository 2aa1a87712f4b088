//! Hours that an invoice sells come into their bank with its validation, in the same append.

use crate::{
    CommandError,
    contract::usable_on,
    hour_bank::ask,
    runtime::{Work, derived},
};
use domain::{
    hour_bank::{self, HourBank},
    invoice::{Draft, Line, Source},
};
use kernel::{Day, HourBankId, InvoiceLineId, LotId, Minutes, MovementId};

/// The lot that a line brings, known before it is there.
pub fn lot_of(line: InvoiceLineId) -> LotId {
    LotId(derived(line.0, "lot"))
}

pub(crate) fn hours_of(line: &Line) -> Option<(HourBankId, Minutes)> {
    match line.source {
        Source::Hours { bank, minutes } => Some((bank, minutes)),
        Source::Hand | Source::Time { .. } | Source::Subscription { .. } | Source::Credit { .. } => None,
    }
}

pub(crate) async fn credit_hours_sold(
    work: &mut Work,
    draft: &Draft,
    issued_on: Day,
) -> Result<(), CommandError> {
    for line in &draft.content.lines {
        let Some((bank, minutes)) = hours_of(line) else {
            continue;
        };
        let contract = ask(work, bank, |bank| bank.contract).await?;
        let credit = hour_bank::CreditHours {
            lot: lot_of(line.line),
            movement: MovementId(derived(line.line.0, "movement")),
            minutes,
            source: hour_bank::Source::Purchase {
                invoice: Some(draft.invoice),
                label: line.label.text().unwrap_or_default().to_owned(),
            },
            priority: 0,
            first_day: issued_on,
            last_day: None,
            usable: usable_on(work, contract, issued_on).await?,
        };
        work.decide::<HourBank>(bank.0, credit).await?;
    }
    Ok(())
}
