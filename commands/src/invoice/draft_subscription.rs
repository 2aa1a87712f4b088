//! One period of a subscription is billed, once. Asked for by the calendar. BI1.
//!
//! Where a contract ended within a period and was renewed once that was billed, what is left of it is an invoice of its own.

use super::{Surroundings, adjusted::adjusted, surroundings};
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    contract::agreement,
    runtime::{Work, derived},
};
use domain::{
    contract::{
        Agreement, SubscriptionUnit,
        billing::{BillingPeriod, Charge, charges, period_of},
    },
    invoice::{self, Invoice, InvoiceRefusal, InvoiceState, Kind, Line, Nature, Quantity, Source, Unit},
};
use journal::Receipt;
use kernel::{CommandId, ContractId, Day, Decimal, InvoiceId, InvoiceLineId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DraftSubscription {
    pub command: CommandId,
    pub contract: ContractId,
    /// The month that the period begins with.
    pub month: Day,
}

/// One for each period, whoever asks for it: that is why it is billed once.
pub fn subscription_invoice(contract: ContractId, month: Day) -> InvoiceId {
    InvoiceId(derived(
        contract.0,
        &format!("invoice {}", month.first_of_month()),
    ))
}

pub async fn draft_subscription(
    runtime: &Runtime,
    caller: &Caller,
    input: DraftSubscription,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "invoice.draft_subscription",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let agreement = agreement(work, input.contract).await?;
            let Some(period) = period_of(&agreement, input.month) else {
                return Ok(());
            };
            let Some((invoice, period)) = unbilled(work, input.contract, period).await? else {
                return Ok(());
            };
            let around = surroundings(work, agreement.client).await?;
            let mut lines = lines(&agreement, &period, &around)?;
            if invoice == subscription_invoice(input.contract, period.month) {
                lines.extend(adjusted(work, &agreement, &period, &around).await?);
            }
            let Some(currency) = lines.first().map(|line| line.price.currency()) else {
                return Ok(());
            };
            let draft = invoice::DraftInvoice {
                invoice,
                client: agreement.client,
                contract: Some(input.contract),
                kind: Kind::Invoice,
                currency,
                content: around.content(lines),
            };
            work.decide::<Invoice>(invoice.0, draft).await.map(drop)
        })
        .await
}

async fn unbilled(
    work: &mut Work,
    contract: ContractId,
    period: BillingPeriod,
) -> Result<Option<(InvoiceId, BillingPeriod)>, CommandError> {
    let mut at = Some((subscription_invoice(contract, period.month), period));
    while let Some((invoice, period)) = at {
        let state = work.look::<Invoice>(invoice.0).await?;
        if *state == InvoiceState::Undrafted {
            return Ok(at);
        }
        at = left_by(state, contract, &period);
    }
    Ok(None)
}

/// What this invoice left of the period, and the invoice that bears it: none where it billed all of it.
pub fn left_by(
    state: &InvoiceState,
    contract: ContractId,
    period: &BillingPeriod,
) -> Option<(InvoiceId, BillingPeriod)> {
    let rest = period.after(billed_until(state)?)?;
    let name = format!("invoice from {}", rest.first_day);
    Some((InvoiceId(derived(contract.0, &name)), rest))
}

/// None where a person took the subscription off the invoice: that is the end of it.
fn billed_until(state: &InvoiceState) -> Option<Day> {
    let content = match state {
        InvoiceState::Undrafted => return None,
        InvoiceState::Draft(draft) | InvoiceState::Discarded(draft) => &draft.content,
        InvoiceState::Issued(issued) => &issued.validated.content,
    };
    let last_days = content.lines.iter().filter_map(|line| match line.source {
        Source::Subscription { last_day, .. } => Some(last_day),
        Source::Hand | Source::Time { .. } | Source::Hours { .. } | Source::Credit { .. } => None,
    });
    last_days.max()
}

/// None where it costs nothing.
fn lines(
    agreement: &Agreement,
    period: &BillingPeriod,
    around: &Surroundings,
) -> Result<Vec<Line>, CommandError> {
    let too_large = || CommandError::refused(InvoiceRefusal::TooLarge);
    let charges = charges(agreement, period).ok_or_else(too_large)?;
    let priced = charges.iter().filter(|charge| charge.price.is_positive());
    priced
        .map(|charge| line(agreement, period, charge, around))
        .collect()
}

/// A part of a period is so many days of it, at the price of all of them.
pub(super) fn line(
    agreement: &Agreement,
    period: &BillingPeriod,
    charge: &Charge,
    around: &Surroundings,
) -> Result<Line, CommandError> {
    let whole = charge.days == period.days;
    let units = i64::from(charge.quantity);
    let (quantity, unit, base) = if whole {
        (units, Unit::Piece, 1)
    } else {
        (
            units * i64::from(charge.days),
            Unit::Day,
            period.days.unsigned_abs(),
        )
    };
    let contract = agreement.signed.contract;
    let name = format!("{} {}", period.month, charge.first_day);
    Ok(Line {
        line: InvoiceLineId(derived(contract.0, &format!("invoice line {name}"))),
        label: Personal::new(agreement.client.0, label(agreement, charge)),
        nature: Nature::Services,
        quantity: Quantity::checked(Decimal::from(quantity)).map_err(CommandError::refused)?,
        unit,
        price: charge.price,
        base,
        discount: None,
        vat: around.vat(Nature::Services),
        source: Source::Subscription {
            contract,
            first_day: charge.first_day,
            last_day: charge.last_day,
        },
    })
}

fn label(agreement: &Agreement, charge: &Charge) -> String {
    let count = match (charge.unit, charge.quantity) {
        (SubscriptionUnit::Flat, _) => "forfait".to_owned(),
        (SubscriptionUnit::Machine, 1) => "1 poste".to_owned(),
        (SubscriptionUnit::Machine, count) => format!("{count} postes"),
        (SubscriptionUnit::User, 1) => "1 utilisateur".to_owned(),
        (SubscriptionUnit::User, count) => format!("{count} utilisateurs"),
        (SubscriptionUnit::Site, 1) => "1 site".to_owned(),
        (SubscriptionUnit::Site, count) => format!("{count} sites"),
    };
    let name = &agreement.signed.name;
    let (first, last) = (charge.first_day, charge.last_day);
    format!("{name} : {count}, du {first:#} au {last:#}")
}
