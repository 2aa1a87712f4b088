//! given / when / then on every command; what a validation must add up to stands in its own file.

mod decisions;
mod valuation;

use super::*;
use crate::testing::{Given, given};
use jiff::{SignedDuration, Timestamp};
use kernel::{
    AccountId, ClientId, ContractId, Currency, Day, EntryId, HourBankId, InvoiceId, Minutes, Money,
    MovementId, Personal, TicketId, TimeClass,
};
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

fn note(text: &str) -> Personal {
    Personal::new(Uuid::from_u128(1), text)
}

fn today() -> Day {
    Day::new(2026, 3, 10)
}

fn minutes(number: i64) -> Minutes {
    Minutes::new(number)
}

fn between(from: i64, until: i64) -> Between {
    let at = |minute| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute);
    Between {
        from: at(from),
        until: at(until),
    }
}

fn eur(amount: i64) -> Money {
    Money::try_new(amount.into(), Currency::EUR).expect("an amount")
}

fn drawn() -> Drawn {
    Drawn {
        bank: id::<HourBankId>(8),
        movement: id::<MovementId>(5),
    }
}

fn log() -> LogTime {
    LogTime {
        entry: id::<EntryId>(9),
        account: id::<AccountId>(3),
        client: id::<ClientId>(1),
        contract: Some(id::<ContractId>(2)),
        ticket: Some(id::<TicketId>(6)),
        bank: Some(drawn().bank),
        worked: minutes(40),
        date_of_work: today(),
        between: Some(between(9 * 60, 9 * 60 + 40)),
        class: TimeClass::Billable,
        note: note("Mise à jour"),
        today: today(),
    }
}

fn logged() -> TimeLogged {
    let LogTime {
        entry,
        account,
        client,
        contract,
        ticket,
        bank,
        worked,
        date_of_work,
        between,
        class,
        note,
        ..
    } = log();
    TimeLogged {
        entry,
        account,
        client,
        contract,
        ticket,
        bank,
        worked,
        date_of_work,
        between,
        class,
        note,
    }
}

fn correct() -> CorrectLoggedTime {
    CorrectLoggedTime {
        ticket: None,
        worked: minutes(50),
        date_of_work: today(),
        class: TimeClass::AfterHours,
        note: note("Mise à jour et sauvegarde"),
        today: today(),
    }
}

/// 45 asked, 30 from the bank, 15 billed at 90 EUR an hour.
fn outcome() -> Valuation {
    Valuation::new(minutes(45), minutes(30), Minutes::ZERO, eur(90), Some(drawn())).expect("a sum")
}

fn validate() -> ValidateTime {
    ValidateTime {
        validated_by: id::<AccountId>(4),
        outcome: outcome(),
    }
}

fn validated() -> TimeValidated {
    let TimeLogged {
        entry,
        account,
        client,
        contract,
        ticket,
        worked,
        date_of_work,
        class,
        ..
    } = logged();
    let ValidateTime {
        validated_by,
        outcome,
    } = validate();
    TimeValidated {
        entry,
        validated_by,
        account,
        client,
        contract,
        ticket,
        worked,
        date_of_work,
        class,
        outcome,
    }
}

fn withdraw() -> WithdrawValidation {
    WithdrawValidation {
        reason: note("Mauvais client"),
    }
}

fn withdrawn() -> ValidationWithdrawn {
    let TimeValidated {
        entry,
        client,
        contract,
        ticket,
        worked,
        date_of_work,
        outcome,
        ..
    } = validated();
    ValidationWithdrawn {
        entry,
        client,
        contract,
        ticket,
        worked,
        date_of_work,
        outcome,
        reason: withdraw().reason,
    }
}

fn discard() -> DiscardTime {
    DiscardTime {
        reason: note("Saisi deux fois"),
    }
}

fn nothing() -> Given<TimeEntry> {
    given([])
}

fn open() -> Given<TimeEntry> {
    given([logged().into()])
}

fn locked() -> Given<TimeEntry> {
    given([logged().into(), validated().into()])
}

fn discarded() -> Given<TimeEntry> {
    given([
        logged().into(),
        TimeDiscarded {
            entry: log().entry,
            reason: discard().reason,
        }
        .into(),
    ])
}
