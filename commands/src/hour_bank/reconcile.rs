//! AU3: finance reconciles. For every bank, opening + movements = balance, after every single event; every
//! debit has its validated time entry and every validated entry that drew on a bank has its debit.
//!
//! Read from the streams alone, so that it does not believe any read model.

use crate::Runtime;
use domain::{
    hour_bank::{HourBank, HourBankEvent, Source, ledger},
    time_entry::{TimeEntry, TimeEntryEvent},
};
use journal::JournalError;
use kernel::{EntryId, HourBankId, Language, Minutes, Recorded, TenantId};
use std::{collections::BTreeMap, fmt};
use uuid::Uuid;

#[derive(Debug, Default)]
pub struct Report {
    pub banks: usize,
    pub movements: usize,
    pub entries: usize,
    /// Packs that name no invoice yet: sold, and still to be billed.
    pub purchases_without_invoice: usize,
    pub differences: Vec<Difference>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The movements so far do not make the balance that the event says.
    Balance {
        event: String,
        movements: Minutes,
        said: Minutes,
    },
    /// A bank was debited for time that nobody validated, or that says otherwise.
    DebitWithoutTime {
        event: String,
        entry: EntryId,
        debited: Minutes,
        validated: Option<Minutes>,
    },
    /// Time was validated against a bank that was not debited for it.
    TimeWithoutDebit {
        entry: EntryId,
        bank: HourBankId,
        validated: Minutes,
    },
}

impl Difference {
    /// The event that shows it; none where an event is missing.
    pub fn event(&self) -> Option<&str> {
        match self {
            Difference::Balance { event, .. } | Difference::DebitWithoutTime { event, .. } => Some(event),
            Difference::TimeWithoutDebit { .. } => None,
        }
    }

    pub fn message(&self, language: Language) -> String {
        match self {
            Difference::Balance { event, movements, said } => language.choose(
                format!("{event} dit un solde de {said} ; les mouvements jusque-là font {movements}"),
                format!("{event} says a balance of {said}; the movements until it make {movements}"),
            ),
            Difference::DebitWithoutTime { event, entry, debited, validated: None } => language.choose(
                format!("{event} débite {debited} pour le temps {entry}, qui n'est pas validé sur cette banque"),
                format!("{event} debits {debited} for entry {entry}, which is not validated on this bank"),
            ),
            Difference::DebitWithoutTime { event, entry, debited, validated: Some(validated) } => language.choose(
                format!("{event} débite {debited} pour le temps {entry}, validé avec {validated} sur la banque"),
                format!("{event} debits {debited} for entry {entry}, which was validated with {validated} from the bank"),
            ),
            Difference::TimeWithoutDebit { entry, bank, validated } => language.choose(
                format!("le temps {entry} a été validé avec {validated} sur la banque {bank}, qui n'en a pas été débitée"),
                format!("entry {entry} was validated with {validated} from bank {bank}, which was not debited for it"),
            ),
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

/// What a bank gave for an entry, by which event.
pub(super) struct Debit {
    event: String,
    from_bank: Minutes,
}

pub(super) type Key = (HourBankId, EntryId);
pub(super) type Debits = BTreeMap<Key, Debit>;

pub async fn reconcile(runtime: &Runtime, tenant: TenantId) -> Result<Report, JournalError> {
    let mut report = Report::default();
    let mut debits = Debits::new();
    for id in ids(runtime, tenant, "hour_bank").await? {
        let history = runtime.history::<HourBank>(tenant, id).await?;
        report.banks += 1;
        add_bank(&mut report, &mut debits, HourBankId(id), &history);
    }
    let mut validated: BTreeMap<Key, Minutes> = BTreeMap::new();
    for id in ids(runtime, tenant, "time_entry").await? {
        let history = runtime.history::<TimeEntry>(tenant, id).await?;
        report.entries += 1;
        validated.extend(drawn(&history));
    }
    report.differences.extend(compare(&debits, &validated));
    Ok(report)
}

async fn ids(runtime: &Runtime, tenant: TenantId, kind: &str) -> Result<Vec<Uuid>, JournalError> {
    let ids = runtime.journal.stream_ids(tenant, kind).await?;
    Ok(ids.iter().filter_map(|id| Uuid::parse_str(id).ok()).collect())
}

pub(super) fn add_bank(
    report: &mut Report,
    debits: &mut Debits,
    bank: HourBankId,
    history: &[Recorded<HourBankEvent>],
) {
    let mut balance = Minutes::ZERO;
    for recorded in history {
        let lines = ledger::movements_of(&recorded.event);
        report.movements += lines.len();
        balance = balance.plus(ledger::sum(&lines));
        if let Some(said) = balance_said(&recorded.event).filter(|said| *said != balance) {
            report.differences.push(Difference::Balance {
                event: recorded.name(),
                movements: balance,
                said,
            });
        }
        match &recorded.event {
            HourBankEvent::HoursDebited(debit) => {
                let from_bank = debit.debited.minus(debit.billable);
                debits.insert(
                    (bank, debit.entry),
                    Debit {
                        event: recorded.name(),
                        from_bank,
                    },
                );
            }
            HourBankEvent::DebitReversed(reversed) => drop(debits.remove(&(bank, reversed.entry))),
            HourBankEvent::HoursCredited(credit) => {
                let unbilled = matches!(credit.source, Source::Purchase { invoice: None, .. });
                report.purchases_without_invoice += usize::from(unbilled);
            }
            _ => {}
        }
    }
}

pub(super) fn balance_said(event: &HourBankEvent) -> Option<Minutes> {
    match event {
        HourBankEvent::HoursCredited(event) => Some(event.balance_after),
        HourBankEvent::OverdraftRepaid(event) => Some(event.balance_after),
        HourBankEvent::HoursDebited(event) => Some(event.balance_after),
        HourBankEvent::DebitReversed(event) => Some(event.balance_after),
        HourBankEvent::HoursCorrected(event) => Some(event.balance_after),
        HourBankEvent::LotRefunded(event) => Some(event.balance_after),
        HourBankEvent::LotExpired(event) => Some(event.balance_after),
        HourBankEvent::HourBankOpened(_)
        | HourBankEvent::LotPaid(_)
        | HourBankEvent::ExpiryNoticeRaised(_)
        | HourBankEvent::ThresholdsSet(_)
        | HourBankEvent::ThresholdCrossed(_)
        | HourBankEvent::ThresholdRearmed(_)
        | HourBankEvent::SharedWith(_)
        | HourBankEvent::SharingStopped(_)
        | HourBankEvent::HourBankAssigned(_)
        | HourBankEvent::RenewalProposed(_)
        | HourBankEvent::HourBankClosed(_) => None,
    }
}

/// What an entry, validated and not withdrawn, drew from its bank.
pub(super) fn drawn(history: &[Recorded<TimeEntryEvent>]) -> Option<(Key, Minutes)> {
    let mut drawn = None;
    for recorded in history {
        match &recorded.event {
            TimeEntryEvent::TimeValidated(validated) => {
                let outcome = &validated.outcome;
                drawn = outcome
                    .drawn
                    .map(|from| ((from.bank, validated.entry), outcome.from_bank));
            }
            TimeEntryEvent::ValidationWithdrawn(_) => drawn = None,
            TimeEntryEvent::TimeLogged(_)
            | TimeEntryEvent::LoggedTimeCorrected(_)
            | TimeEntryEvent::TimeBilled(_)
            | TimeEntryEvent::BillingLifted(_)
            | TimeEntryEvent::TimeDiscarded(_) => {}
        }
    }
    drawn
}

pub(super) fn compare(debits: &Debits, validated: &BTreeMap<Key, Minutes>) -> Vec<Difference> {
    let unexplained = debits
        .iter()
        .filter(|(key, debit)| validated.get(key) != Some(&debit.from_bank));
    let unexplained = unexplained.map(|(key, debit)| Difference::DebitWithoutTime {
        event: debit.event.clone(),
        entry: key.1,
        debited: debit.from_bank,
        validated: validated.get(key).copied(),
    });
    let undebited = validated.iter().filter(|(key, _)| !debits.contains_key(key));
    let undebited = undebited.map(|((bank, entry), minutes)| Difference::TimeWithoutDebit {
        entry: *entry,
        bank: *bank,
        validated: *minutes,
    });
    unexplained.chain(undebited).collect()
}
