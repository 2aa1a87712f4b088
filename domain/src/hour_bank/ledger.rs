//! The ledger that finance reads (HB3): every movement as signed lines on a lot or on the overdraft, derived
//! from events alone. The statement copies `movements_of`; **the sum of all lines is the balance**.
//!
//! Each line also has the day it takes effect, which is what a balance at a past date counts by. A reversal
//! takes effect on the day of the work that it takes back, an expiry on the day after the lot's last.

use super::event::{DebitReversed, HourBankEvent, HoursDebited, OverdraftRepaid};
use kernel::{Day, EntryId, LotId, Minutes, MovementId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    Credit,
    Debit,
    /// A debit taken back.
    Reversal,
    Correction,
    Refund,
    Expiry,
    /// Late work claims minutes of a lot that had lapsed.
    ExpiryTakenBack,
    /// Between a lot and the overdraft; its two lines sum to zero.
    Repayment,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerAccount {
    Lot(LotId),
    /// What the bank advanced below zero.
    Overdraft,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Line {
    pub movement: MovementId,
    pub kind: LineKind,
    pub account: LedgerAccount,
    /// Signed: below zero leaves the bank.
    pub minutes: Minutes,
    /// The day it takes effect.
    pub day: Day,
    /// The work behind it, where there is one.
    pub entry: Option<EntryId>,
}

/// The lines of one event, in the order a statement shows them; none where nothing moved.
pub fn movements_of(event: &HourBankEvent) -> Vec<Line> {
    let lines = match event {
        HourBankEvent::HoursCredited(event) => {
            let line = Writer {
                movement: event.movement,
                entry: None,
            };
            vec![line.on_lot(LineKind::Credit, event.lot, event.minutes, event.first_day)]
        }
        HourBankEvent::OverdraftRepaid(event) => repaid(event),
        HourBankEvent::HoursDebited(event) => debited(event),
        HourBankEvent::DebitReversed(event) => reversed(event),
        HourBankEvent::HoursCorrected(event) => {
            let line = Writer {
                movement: event.movement,
                entry: None,
            };
            vec![line.on_lot(LineKind::Correction, event.lot, event.minutes, event.day)]
        }
        HourBankEvent::LotRefunded(event) => {
            let line = Writer {
                movement: event.movement,
                entry: None,
            };
            vec![line.on_lot(LineKind::Refund, event.lot, event.minutes.negated(), event.day)]
        }
        HourBankEvent::LotExpired(event) => {
            let line = Writer {
                movement: event.movement,
                entry: None,
            };
            vec![line.on_lot(
                LineKind::Expiry,
                event.lot,
                event.minutes.negated(),
                event.last_day.next(),
            )]
        }
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
        | HourBankEvent::HourBankClosed(_) => vec![],
    };
    lines.into_iter().filter(|line| !line.minutes.is_zero()).collect()
}

/// The sum of the lines, which is the balance after the last of them.
pub fn sum(lines: &[Line]) -> Minutes {
    Minutes::total(lines.iter().map(|line| line.minutes))
}

fn repaid(event: &OverdraftRepaid) -> Vec<Line> {
    let line = Writer {
        movement: event.movement,
        entry: Some(event.entry),
    };
    vec![
        line.on_lot(LineKind::Repayment, event.lot, event.minutes.negated(), event.day),
        line.on(
            LineKind::Repayment,
            LedgerAccount::Overdraft,
            event.minutes,
            event.day,
        ),
    ]
}

fn debited(event: &HoursDebited) -> Vec<Line> {
    let line = Writer {
        movement: event.movement,
        entry: Some(event.entry),
    };
    let mut lines = vec![];
    for paid in &event.allocations {
        let lapsed_on = paid.last_day.map_or(event.date_of_work, Day::next);
        lines.push(line.on_lot(
            LineKind::ExpiryTakenBack,
            paid.lot,
            paid.of_which_expired,
            lapsed_on,
        ));
        lines.push(line.on_lot(
            LineKind::Debit,
            paid.lot,
            paid.minutes.negated(),
            event.date_of_work,
        ));
    }
    let advanced = event.overdrawn.negated();
    lines.push(line.on(
        LineKind::Debit,
        LedgerAccount::Overdraft,
        advanced,
        event.date_of_work,
    ));
    lines
}

fn reversed(event: &DebitReversed) -> Vec<Line> {
    let line = Writer {
        movement: event.movement,
        entry: Some(event.entry),
    };
    let mut lines = vec![];
    for back in &event.returned {
        let lapses_on = back.last_day.map_or(event.date_of_work, Day::next);
        lines.push(line.on_lot(LineKind::Reversal, back.lot, back.minutes, event.date_of_work));
        lines.push(line.on_lot(
            LineKind::Expiry,
            back.lot,
            back.of_which_expired.negated(),
            lapses_on,
        ));
    }
    lines.push(line.on(
        LineKind::Reversal,
        LedgerAccount::Overdraft,
        event.overdraft_lifted,
        event.date_of_work,
    ));
    lines
}

/// Writes the lines of one movement.
struct Writer {
    movement: MovementId,
    entry: Option<EntryId>,
}

impl Writer {
    fn on(&self, kind: LineKind, account: LedgerAccount, minutes: Minutes, day: Day) -> Line {
        Line {
            movement: self.movement,
            kind,
            account,
            minutes,
            day,
            entry: self.entry,
        }
    }

    fn on_lot(&self, kind: LineKind, lot: LotId, minutes: Minutes, day: Day) -> Line {
        self.on(kind, LedgerAccount::Lot(lot), minutes, day)
    }
}
