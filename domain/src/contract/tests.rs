//! given / when / then on every command; the rules have their tables and properties in their own files.

mod adjustment;
mod billing;
mod counting;
mod decisions;
mod replay;
mod rules;
mod terms_check;

use super::*;
use crate::testing::{Given, given};
use kernel::{ClientId, ContractId, Currency, Day, Minutes, Money, Personal, Rate, RateTable};
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

fn client() -> ClientId {
    id(1)
}

fn reason() -> Personal {
    Personal::new(client().0, "Fin de mission")
}

/// A day of 2026.
fn on(month: i8, day: i8) -> Day {
    Day::new(2026, month, day)
}

fn eur(amount: i64) -> Money {
    Money::try_new(amount.into(), Currency::EUR).expect("an amount")
}

fn pack_terms() -> ContractTerms {
    ContractTerms::usual(Plan::HourBank, eur(90))
}

/// One hour a month, carried for some more.
fn hosting(carried_months: u8) -> ContractTerms {
    let inclusion = Some(Inclusion {
        minutes_per_month: Minutes::hours(1),
        carried_months,
    });
    let unit = SubscriptionUnit::Site;
    let plan = Plan::Subscription(Subscription {
        unit,
        quantity: 1,
        monthly_price: eur(50),
        inclusion,
    });
    ContractTerms::usual(plan, eur(90))
}

/// Prepaid hours for the year 2026, a month's notice.
fn sign() -> SignContract {
    SignContract {
        contract: id::<ContractId>(9),
        client: client(),
        name: "Maintenance".into(),
        first_day: on(1, 1),
        last_day: Some(on(12, 31)),
        renewal_notice_days: 30,
        terms: pack_terms(),
    }
}

fn signed(command: SignContract) -> ContractEvent {
    ContractSigned {
        contract: command.contract,
        client: command.client,
        name: command.name,
        kind: command.terms.plan.kind(),
        first_day: command.first_day,
        last_day: command.last_day,
        renewal_notice_days: command.renewal_notice_days,
        terms: command.terms,
    }
    .into()
}

fn running() -> Given<Contract> {
    given([signed(sign())])
}

fn open_ended() -> Given<Contract> {
    given([signed(SignContract {
        last_day: None,
        ..sign()
    })])
}

fn ended() -> Given<Contract> {
    given([
        signed(sign()),
        ContractEnded {
            last_day: on(6, 30),
            reason: reason(),
        }
        .into(),
    ])
}

fn cancelled() -> Given<Contract> {
    given([signed(sign()), ContractCancelled { reason: reason() }.into()])
}
