//! Subscriptions are billed period by period, ahead or afterwards, as each contract agreed. BI1.
//!
//! The first agreement starts a chain of promises at its first month; each answer promises the period that follows, so that
//! periods that passed while nothing ran are caught up one by one, and none is billed twice: the invoice's id derives from
//! the contract and the month. The chain ends with the contract, and goes on where it stopped once that is renewed: with
//! what is left of a period that was billed in part.

use super::{Answer, Occasion, Process};
use crate::{CommandError, invoice};
use domain::{
    contract::{
        Agreement, Contract,
        billing::{BillingPeriod, period_of},
    },
    invoice::{Invoice, InvoiceState},
};
use journal::{StoredEvent, timers::Timer};
use kernel::{ContractId, Day};

pub struct BillSubscription;

impl Process for BillSubscription {
    fn name(&self) -> &'static str {
        "bill_subscription_each_period"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["contract.billing_agreed", "contract.renewed"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_the_next(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(bill_and_go_on(occasion, timer))
    }
}

/// The first period that is not billed yet, or not all of it. There is one chain: from there on the promises are the same.
async fn promise_the_next(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let contract = ContractId(event.stream()?.id);
    let state = occasion.load::<Contract>(contract.0).await?;
    let Some(agreement) = state.agreement() else {
        return Ok(vec![]);
    };
    let mut next = agreement.billing.map(|agreed| agreed.from);
    while let Some((month, period)) = next.and_then(|month| Some((month, period_of(agreement, month)?))) {
        if !is_billed(occasion, contract, period).await? {
            let key = format!("{contract}/{month}/{}", occasion.name);
            let timer = occasion.promise_on(key, month, contract.0).await?;
            return Ok(timer.into_iter().collect());
        }
        next = Some(period.next);
    }
    Ok(vec![])
}

async fn is_billed(
    occasion: &Occasion,
    contract: ContractId,
    period: BillingPeriod,
) -> Result<bool, CommandError> {
    let mut at = Some((invoice::subscription_invoice(contract, period.month), period));
    while let Some((invoice, period)) = at {
        let state = occasion.load::<Invoice>(invoice.0).await?;
        if state == InvoiceState::Undrafted {
            return Ok(false);
        }
        at = invoice::left_by(&state, contract, &period);
    }
    Ok(true)
}

async fn bill_and_go_on(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let contract = ContractId(timer.subject);
    let state = occasion.load::<Contract>(contract.0).await?;
    let (Some(agreement), Some(month)) = (state.agreement(), month_of(&timer.key)) else {
        return Ok(vec![]);
    };
    let Some(period) = period_of(agreement, month) else {
        return Ok(vec![]);
    };
    let due = period.billed_on().unwrap_or(period.last_day);
    if due > occasion.today().await? {
        return promise(occasion, contract, month, due).await;
    }
    let draft = invoice::DraftSubscription {
        command: occasion.command_for(&month.to_string()),
        contract,
        month,
    };
    occasion.unless_moot(invoice::draft_subscription(&occasion.runtime, &occasion.caller, draft).await)?;
    go_on(occasion, contract, agreement, period.next).await
}

async fn go_on(
    occasion: &Occasion,
    contract: ContractId,
    agreement: &Agreement,
    month: Day,
) -> Result<Vec<Timer>, CommandError> {
    let due = period_of(agreement, month).and_then(|period| period.billed_on());
    promise(occasion, contract, month, due.unwrap_or(month)).await
}

/// Of one period, for a day on which it is looked at.
async fn promise(
    occasion: &Occasion,
    contract: ContractId,
    month: Day,
    due: Day,
) -> Result<Vec<Timer>, CommandError> {
    let key = format!("{contract}/{month}/{due}");
    let timer = occasion.promise_on(key, due, contract.0).await?;
    Ok(timer.into_iter().collect())
}

fn month_of(key: &str) -> Option<Day> {
    key.split('/').nth(1)?.parse().ok()
}
