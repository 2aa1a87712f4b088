//! What a decision needs to know of a bank, and how each fact changes it.

use super::debits::{Cause, Debit};
use super::event::{
    DebitReversed, HourBankEvent, HourBankOpened, HoursCorrected, HoursCredited, HoursDebited,
    OverdraftRepaid, Source,
};
use super::lots::Lot;
use super::refusal::HourBankRefusal;
use super::thresholds::Watch;
use kernel::{ClientId, ContractId, Day, EntryId, HourBankId, LotId, Minutes, MovementId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HourBankState {
    #[default]
    Unopened,
    Open(Bank),
    Closed(Bank),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bank {
    pub bank: HourBankId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub shared_with: BTreeSet<ClientId>,
    /// In the order they were credited.
    pub lots: Vec<Lot>,
    /// The debits that stand; a reversed one is no longer here.
    pub debits: BTreeMap<EntryId, Debit>,
    /// What every movement was, so that none is made twice.
    pub movements: BTreeMap<MovementId, Cause>,
    /// What the bank advanced and was not repaid: the sum of the debits' own.
    pub overdrawn: Minutes,
    /// Every minute that ever came in. Bounds all the other sums.
    pub granted: Minutes,
    pub watch: Watch,
    /// Until the next purchase.
    pub renewal_is_proposed: bool,
}

impl HourBankState {
    /// The bank, where it takes commands.
    pub fn open(&self) -> Result<&Bank, HourBankRefusal> {
        match self {
            HourBankState::Unopened => Err(HourBankRefusal::NotOpened),
            HourBankState::Open(bank) => Ok(bank),
            HourBankState::Closed(_) => Err(HourBankRefusal::Closed),
        }
    }

    /// The bank, open or closed.
    pub fn bank(&self) -> Option<&Bank> {
        match self {
            HourBankState::Unopened => None,
            HourBankState::Open(bank) | HourBankState::Closed(bank) => Some(bank),
        }
    }

    pub fn evolve(self, event: &HourBankEvent) -> HourBankState {
        if let HourBankEvent::HourBankOpened(opened) = event {
            return HourBankState::Open(Bank::opened(opened));
        }
        let closes = matches!(event, HourBankEvent::HourBankClosed(_));
        match self {
            HourBankState::Unopened => HourBankState::Unopened,
            HourBankState::Open(bank) if closes => HourBankState::Closed(bank),
            HourBankState::Open(bank) => HourBankState::Open(bank.after(event)),
            HourBankState::Closed(bank) => HourBankState::Closed(bank),
        }
    }
}

impl Bank {
    fn opened(event: &HourBankOpened) -> Bank {
        Bank {
            bank: event.bank,
            client: event.client,
            contract: event.contract,
            shared_with: BTreeSet::new(),
            lots: vec![],
            debits: BTreeMap::new(),
            movements: BTreeMap::new(),
            overdrawn: Minutes::ZERO,
            granted: Minutes::ZERO,
            watch: Watch::over(&event.thresholds),
            renewal_is_proposed: false,
        }
    }

    /// The sum of the lots less the overdraft, which is the sum of the movements.
    pub fn balance(&self) -> Minutes {
        Minutes::total(self.lots.iter().map(|lot| lot.remaining)).minus(self.overdrawn)
    }

    pub fn lot(&self, id: LotId) -> Result<&Lot, HourBankRefusal> {
        self.lots
            .iter()
            .find(|lot| lot.credit.lot == id)
            .ok_or(HourBankRefusal::UnknownLot)
    }

    pub fn has_right(&self, client: ClientId) -> bool {
        client == self.client || self.shared_with.contains(&client)
    }

    /// A movement id is spent once.
    pub fn expect_unused(&self, movement: MovementId) -> Result<(), HourBankRefusal> {
        match self.movements.get(&movement) {
            None => Ok(()),
            Some(_) => Err(HourBankRefusal::MovementUsed),
        }
    }

    pub fn was(&self, movement: MovementId, cause: Cause) -> bool {
        self.movements.get(&movement) == Some(&cause)
    }

    /// Lots whose last day is past and that still hold hours, the first to have ended first.
    pub fn lots_to_expire(&self, today: Day) -> Vec<LotId> {
        let mut due: Vec<&Lot> = self.lots.iter().filter(|lot| lot.is_to_expire(today)).collect();
        due.sort_by_key(|lot| lot.credit.last_day);
        due.into_iter().map(|lot| lot.credit.lot).collect()
    }

    pub fn after(mut self, event: &HourBankEvent) -> Bank {
        self.watch.follow(event);
        match event {
            HourBankEvent::HoursCredited(event) => self.credited(event),
            HourBankEvent::OverdraftRepaid(event) => self.repaid(event),
            HourBankEvent::LotPaid(event) => self.change(event.lot, |lot| lot.paid = true),
            HourBankEvent::HoursDebited(event) => self.debited(event),
            HourBankEvent::DebitReversed(event) => self.reversed(event),
            HourBankEvent::HoursCorrected(event) => self.corrected(event),
            HourBankEvent::LotRefunded(event) => {
                self.movements.insert(event.movement, Cause::Refund(event.lot));
                self.change(event.lot, |lot| {
                    lot.remaining = lot.remaining.minus(event.minutes)
                });
            }
            HourBankEvent::LotExpired(event) => {
                self.movements.insert(event.movement, Cause::Expiry(event.lot));
                self.change(event.lot, |lot| lot.lapse(event.minutes));
            }
            HourBankEvent::ExpiryNoticeRaised(event) => {
                self.change(event.lot, |lot| lot.noticed.extend(event.labels.iter().copied()));
            }
            HourBankEvent::SharedWith(event) => {
                self.shared_with.insert(event.client);
            }
            HourBankEvent::SharingStopped(event) => {
                self.shared_with.remove(&event.client);
            }
            HourBankEvent::HourBankAssigned(event) => self.client = event.to,
            HourBankEvent::RenewalProposed(_) => self.renewal_is_proposed = true,
            HourBankEvent::HourBankOpened(_)
            | HourBankEvent::HourBankClosed(_)
            | HourBankEvent::ThresholdsSet(_)
            | HourBankEvent::ThresholdCrossed(_)
            | HourBankEvent::ThresholdRearmed(_) => {}
        }
        self
    }

    fn change(&mut self, id: LotId, how: impl FnOnce(&mut Lot)) {
        if let Some(lot) = self.lots.iter_mut().find(|lot| lot.credit.lot == id) {
            how(lot);
        }
    }

    fn credited(&mut self, event: &HoursCredited) {
        self.movements.insert(event.movement, Cause::Credit(event.lot));
        self.granted = self.granted.plus(event.minutes);
        self.lots.push(Lot::credited(event));
        if matches!(event.source, Source::Purchase { .. }) {
            self.renewal_is_proposed = false;
        }
    }

    fn repaid(&mut self, event: &OverdraftRepaid) {
        self.movements
            .entry(event.movement)
            .or_insert(Cause::Expiry(event.lot));
        self.overdrawn = self.overdrawn.minus(event.minutes);
        let mut last_day = None;
        self.change(event.lot, |lot| {
            lot.remaining = lot.remaining.minus(event.minutes);
            last_day = lot.credit.last_day;
        });
        if let Some(debit) = self.debits.get_mut(&event.entry) {
            debit.repaid_by(event.lot, event.minutes, last_day);
        }
    }

    fn debited(&mut self, event: &HoursDebited) {
        self.movements.insert(event.movement, Cause::Debit(event.entry));
        self.overdrawn = self.overdrawn.plus(event.overdrawn);
        for allocation in &event.allocations {
            self.change(allocation.lot, |lot| lot.pay(allocation));
        }
        self.debits.insert(event.entry, Debit::of(event));
    }

    fn reversed(&mut self, event: &DebitReversed) {
        self.movements
            .insert(event.movement, Cause::Reversal(event.entry));
        self.overdrawn = self.overdrawn.minus(event.overdraft_lifted);
        for returned in &event.returned {
            self.change(returned.lot, |lot| lot.take_back(returned));
        }
        self.debits.remove(&event.entry);
    }

    fn corrected(&mut self, event: &HoursCorrected) {
        let (lot, minutes) = (event.lot, event.minutes);
        self.movements
            .insert(event.movement, Cause::Correction { lot, minutes });
        if minutes.is_positive() {
            self.granted = self.granted.plus(minutes);
        }
        self.change(lot, |lot| lot.remaining = lot.remaining.plus(minutes));
    }
}
