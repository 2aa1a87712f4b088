//! The period before was billed ahead, and terms changed within it since: lines that take back what was billed for the days
//! from the change on, and bill those days as they are now. BI1.

use super::{Surroundings, draft_subscription::line, left_by, subscription_invoice};
use crate::{
    CommandError,
    runtime::{Work, derived},
};
use domain::{
    contract::{
        Agreement, When,
        adjustment::{Adjustment, adjustments},
        billing::{BillingPeriod, period_of},
    },
    invoice::{Invoice, InvoiceRefusal, InvoiceState, Line, Quantity, Source},
};
use kernel::{ContractId, Day, InvoiceLineId, Personal};

pub(super) async fn adjusted(
    work: &mut Work,
    agreement: &Agreement,
    period: &BillingPeriod,
    around: &Surroundings,
) -> Result<Vec<Line>, CommandError> {
    let month = period.month.plus_months(-period.billing.every.months());
    let before = month.and_then(|month| period_of(agreement, month));
    let (When::Ahead, Some(before)) = (period.billing.when, before) else {
        return Ok(vec![]);
    };
    let billed = billed(work, agreement.signed.contract, before).await?;
    let too_large = || CommandError::refused(InvoiceRefusal::TooLarge);
    let found = adjustments(agreement, &before, &billed).ok_or_else(too_large)?;
    let mut all = vec![];
    for adjustment in found {
        all.extend(lines(agreement, &before, &adjustment, around)?);
    }
    Ok(all)
}

/// Of the period, the stretches that its invoices bill; not what a person took off.
async fn billed(
    work: &mut Work,
    contract: ContractId,
    period: BillingPeriod,
) -> Result<Vec<(Day, Day)>, CommandError> {
    let mut at = Some((subscription_invoice(contract, period.month), period));
    let mut all = vec![];
    while let Some((invoice, rest)) = at {
        let state = work.look::<Invoice>(invoice.0).await?;
        all.extend(stretches(state, contract, &period));
        at = left_by(state, contract, &rest);
    }
    Ok(all)
}

fn stretches(state: &InvoiceState, contract: ContractId, period: &BillingPeriod) -> Vec<(Day, Day)> {
    let content = match state {
        InvoiceState::Undrafted | InvoiceState::Discarded(_) => return vec![],
        InvoiceState::Draft(draft) => &draft.content,
        InvoiceState::Issued(issued) => &issued.validated.content,
    };
    let of_contract = content.lines.iter().filter_map(|line| match line.source {
        Source::Subscription {
            contract: of,
            first_day,
            last_day,
        } => (of == contract).then_some((first_day, last_day)),
        Source::Hand | Source::Time { .. } | Source::Hours { .. } | Source::Credit { .. } => None,
    });
    // What it adjusted of the period before is of other days.
    of_contract
        .filter(|(first_day, _)| (period.first_day..=period.last_day).contains(first_day))
        .collect()
}

fn lines(
    agreement: &Agreement,
    period: &BillingPeriod,
    adjustment: &Adjustment,
    around: &Surroundings,
) -> Result<[Line; 2], CommandError> {
    let taken = line(agreement, period, &adjustment.taken, around)?;
    let due = line(agreement, period, &adjustment.due, around)?;
    let less = Quantity::checked(-taken.quantity.value()).map_err(CommandError::refused)?;
    Ok([
        Line {
            quantity: less,
            ..named(agreement, period, taken, "repris")
        },
        named(agreement, period, due, "nouvelles conditions"),
    ])
}

/// A line of its own, which says what it is.
fn named(agreement: &Agreement, period: &BillingPeriod, line: Line, what: &str) -> Line {
    let label = line.label.text().unwrap_or_default();
    let first_day = match line.source {
        Source::Subscription { first_day, .. } => first_day,
        Source::Hand | Source::Time { .. } | Source::Hours { .. } | Source::Credit { .. } => period.first_day,
    };
    let name = format!("invoice line {} {first_day} {what}", period.month);
    Line {
        line: InvoiceLineId(derived(agreement.signed.contract.0, &name)),
        label: Personal::new(agreement.client.0, format!("{label} ({what})")),
        ..line
    }
}
